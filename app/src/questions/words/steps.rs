//! What every page of the registration asks.

#![expect(clippy::too_many_lines, reason = "one line a page")]

use super::{About, Ask, Both, NONE};
use crate::i18n::Locale;
use crate::questions::kind::ApplicantKind;
use crate::questions::pick::Pick;
use crate::questions::step::Step;

/// What a yes to the map means.
const LISTING: Both = (
    "Once an agreement is active, we show the school's name, the city of its partner and the dates. You can change your mind at any time.",
    "协议生效后，我们会显示校名、伙伴学校所在城市和日期。您随时可以改变主意。",
);

pub(super) fn step(locale: Locale, step: Step, about: About) -> Ask {
    use ApplicantKind::{Council, Trust};
    let (kind, nation) = (about.kind, about.nation);
    let ask = |title: Both, hint: Both| Ask { title: locale.pick(title.0, title.1), hint: locale.pick(hint.0, hint.1) };
    match step {
        Step::Kind => ask(
            ("Who are you registering?", "您为谁登记？"),
            (
                "The questions that follow depend on your answer. For a federation, choose several schools.",
                "后面的问题由此而定。学校联盟请选择“教育信托旗下的多所学校”。",
            ),
        ),
        Step::Nation => match kind {
            Some(Trust) => ask(
                ("Where are the schools?", "学校在英国哪个地区？"),
                ("We use this to choose the right list of schools.", "我们据此选择查找学校的名录。"),
            ),
            Some(Council) => ask(
                ("Where is the council?", "议会在英国哪个地区？"),
                ("We use this to choose the right list of councils and schools.", "我们据此选择查找议会和学校的名录。"),
            ),
            _ => ask(
                ("Where is the school?", "学校在英国哪个地区？"),
                (
                    "We use this to choose the right list of schools and school number.",
                    "我们据此选择查找学校的名录，并询问相应的学校编号。",
                ),
            ),
        },
        Step::Email => ask(
            ("What is your work e-mail address?", "您的工作邮箱是什么？"),
            (
                "We will send a code to it now, and news about this registration later. A shared inbox is fine.",
                "我们会立即向这个邮箱发送验证码，之后也用它通知登记进展。可以使用公用邮箱。",
            ),
        ),
        Step::Code => ask(("What is the code we sent you?", "您收到的验证码是什么？"), NONE),
        Step::School => ask(
            ("Which school is it?", "是哪一所学校？"),
            match nation {
                Some(Pick::Wales) => {
                    ("Search by name, town, postcode or school number.", "可以用校名、城镇、邮编或学校编号查找。")
                }
                Some(Pick::Scotland) => {
                    ("Search by name, town, postcode or SEED code.", "可以用校名、城镇、邮编或SEED编号查找。")
                }
                Some(Pick::NorthernIreland) => {
                    ("Search by name, town, postcode or DE reference.", "可以用校名、城镇、邮编或DE编号查找。")
                }
                _ => (
                    "Search by name, town, postcode or URN. You can find your URN on Get Information about Schools.",
                    "可以用校名、城镇、邮编或URN查找。URN可在 Get Information about Schools 网站查到。",
                ),
            },
        ),
        Step::SchoolDetails => ask(
            ("Tell us about the school", "请介绍这所学校"),
            ("It is not in our list, so we will check it by hand.", "名录中没有这所学校，我们会人工核对。"),
        ),
        Step::SchoolConfirm => ask(("Is this your school?", "这是您的学校吗？"), NONE),
        Step::Pupils => ask(
            ("About how many pupils does the school have?", "学校大约有多少学生？"),
            ("A rough number helps us find a school of a similar size.", "知道大致规模，便于找到相近的伙伴。"),
        ),
        Step::Trust => ask(
            ("Which trust is it?", "是哪一个教育信托？"),
            ("Search by name, UID or Companies House number.", "可以用名称、UID或公司注册编号查找。"),
        ),
        Step::TrustDetails => ask(
            ("What is the trust or federation called?", "信托或学校联盟叫什么名称？"),
            match nation {
                Some(Pick::England) | None => {
                    ("It is not in our list, so we will check it by hand.", "名录中没有它，我们会人工核对。")
                }
                Some(_) => (
                    "Our list of trusts covers England only, so we will check it by hand.",
                    "信托名录只包括英格兰，其他地区由我们人工核对。",
                ),
            },
        ),
        Step::TrustSchools => ask(
            ("Which schools want a partner now?", "哪些学校现在希望结对？"),
            ("Choose between 1 and 30 schools. Others can join later.", "1至30所，其他学校以后可以再加入。"),
        ),
        Step::TrustLeads => ask(
            ("Who should we contact at each school?", "各校的联系人是谁？"),
            (
                "Give a work e-mail address for each school. If you leave one blank, we will contact you.",
                "请填写各校联系人的工作邮箱。留空的学校，我们与您联系。",
            ),
        ),
        Step::Council => ask(
            ("Which council is it?", "是哪一个地方议会？"),
            ("Search by name or code, for example Derby or 831.", "可以用名称或代码查找，例如 Derby 或 831。"),
        ),
        Step::CouncilRole => ask(("How do you want to register schools?", "您希望怎样为学校登记？"), NONE),
        Step::CouncilSchools => ask(
            ("Which schools do you want to register?", "您要为哪些学校登记？"),
            (
                "Choose between 1 and 30 schools. Search for one, add it, then search for the next.",
                "1至30所。请逐一查找并添加。",
            ),
        ),
        Step::CouncilInvite => ask(
            ("How your schools can register", "学校怎样自行登记"),
            (
                "When you have finished, we give you a link to send to your schools. We do not write to them ourselves.",
                "最后您会得到一个链接，由您转发给学校；我们不会直接写信给它们。",
            ),
        ),
        Step::ContactName => ask(
            ("Who is the person we should contact?", "联系人叫什么名字？"),
            ("Somebody who can answer questions about this registration.", "请填写一位能够回答登记相关问题的人。"),
        ),
        Step::ContactRole => ask(("What is this person’s role?", "联系人担任什么职务？"), NONE),
        Step::ContactMethod => ask(
            ("How should we contact this person?", "我们怎样联系这位联系人？"),
            ("We will only call about this registration.", "我们只为这份登记打电话。"),
        ),
        Step::Approver => match kind {
            Some(Trust) => ask(
                ("Who can agree to this for the trust?", "由谁代表信托批准？"),
                (
                    "The chief executive or an executive head must agree. We will e-mail them a link.",
                    "须经首席执行官或执行校长批准。我们会通过邮件向批准人发送链接。",
                ),
            ),
            Some(Council) => ask(
                ("Who can agree to this for the council?", "由谁代表议会批准？"),
                (
                    "The director of education, or somebody at the same level, must agree. We will e-mail them a link.",
                    "须经教育主管或同级官员批准。我们会通过邮件向批准人发送链接。",
                ),
            ),
            _ => ask(
                ("Who can agree to this for the school?", "由谁代表学校批准？"),
                (
                    "The head teacher must agree. We will e-mail them a link.",
                    "须经校长批准。我们会通过邮件向校长发送链接。",
                ),
            ),
        },
        Step::SecondContact => ask(
            ("Is there a second e-mail address? (optional)", "有没有第二个邮箱？（选填）"),
            (
                "A second person or a shared inbox, so that we can still reach you when somebody leaves.",
                "可以是另一位同事或公用邮箱，以免人员变动时失去联系。",
            ),
        ),
        Step::ExistingLink => ask(
            ("Do you already have a link with a school in China?", "是否已与中国的学校有联系？"),
            match kind {
                Some(Trust | Council) => {
                    ("Include links of any of the schools that you are registering.", "指本次登记的任何一所学校。")
                }
                _ => NONE,
            },
        ),
        Step::PartnerSchool => ask(("Tell us about the link you have", "请介绍现有的校际联系"), NONE),
        Step::AgeGroups => ask(
            ("Which age groups would take part?", "哪些年龄段的学生会参加？"),
            ("Select all that apply.", "可选择多项。"),
        ),
        Step::Activities => ask(
            ("What would you like to do together?", "您希望一起做什么？"),
            (
                "Select up to 5. You will agree the details with your partner school.",
                "最多选择5项，具体内容以后与伙伴学校商定。",
            ),
        ),
        Step::Mandarin => ask(
            ("Is Chinese taught?", "学校教中文吗？"),
            ("You do not need to teach Chinese to have a partner.", "不教中文也可以结对。"),
        ),
        Step::Subjects => ask(
            ("Which subjects interest you most? (optional)", "您对哪些学科最感兴趣？（选填）"),
            ("Select up to 5.", "最多选择5项。"),
        ),
        Step::Place => ask(("Where in China would you like your partner to be?", "您希望伙伴学校在中国哪里？"), NONE),
        Step::Places => ask(
            ("Which places would you like?", "您想选择哪些地方？"),
            (
                match kind {
                    // Who only invites schools is not asked about them.
                    Some(Council) => "Select up to 3 cities or provinces. If a city is missing, choose its province.",
                    Some(Trust) => {
                        "Select up to 3 cities or provinces. If a city is missing, choose its province, or mention it where we ask about your schools."
                    }
                    _ => {
                        "Select up to 3 cities or provinces. If a city is missing, choose its province, or mention it where we ask about your school."
                    }
                },
                match kind {
                    Some(Council) => "最多选择3个城市或省份。没有您要找的城市？请选择它所在的省份。",
                    _ => "最多选择3个城市或省份。没有您要找的城市？请选择它所在的省份，或写在后面的学校介绍里。",
                },
            ),
        ),
        Step::Start => ask(("When would you like to start?", "您希望什么时候开始？"), NONE),
        Step::Tools => ask(
            ("What can you use to talk to a partner?", "您可以用什么工具与伙伴交流？"),
            (
                "Select what your network allows. We avoid tools that are blocked.",
                "请选择学校网络允许使用的工具。我们会避开无法使用的工具。",
            ),
        ),
        Step::About => ask(
            (
                match kind {
                    Some(Trust) => "What should a partner know about your schools?",
                    Some(Council) => "What should a partner know about these schools?",
                    _ => "What should a partner know about your school?",
                },
                match kind {
                    Some(Trust | Council) => "您想让伙伴了解这些学校的哪些方面？",
                    _ => "您想让伙伴了解学校的哪些方面？",
                },
            ),
            (
                "Two or three sentences are enough. Please do not name or describe any pupil; if you do, we will take it out.",
                "两三句话即可。请不要写学生姓名，也不要描述某个学生；如有此类内容，我们会删去。",
            ),
        ),
        Step::Access => ask(
            ("What would help people take part? (optional)", "怎样安排更便于大家参加？（选填）"),
            (
                "For example captions, or meetings at certain times. Please do not mention the health of any pupil.",
                "例如提供字幕，或在特定时间开会。请勿填写学生的健康状况。",
            ),
        ),
        Step::Overnight => ask(
            ("Would pupils stay overnight?", "学生会过夜吗？"),
            ("You chose visits by pupils.", "您选择了学生互访。"),
        ),
        Step::Homestay => ask(("Before pupils stay with families", "学生入住接待家庭之前"), NONE),
        Step::Safeguarding => ask(
            ("Does your safeguarding lead know about this?", "学校的儿童保护负责人知道此事吗？"),
            (
                match nation {
                    Some(Pick::Scotland) => {
                        "The child protection co-ordinator. “Not yet” is fine for now. We need a yes before we propose a partner."
                    }
                    _ => {
                        "The designated safeguarding lead. “Not yet” is fine for now. We need a yes before we propose a partner."
                    }
                },
                "现在选“还不知道”也可以；但在我们推荐伙伴学校之前，儿童保护负责人须已知情。",
            ),
        ),
        Step::Sharing => {
            ask(("May we show your profile to a possible partner?", "可以向可能的伙伴学校展示学校简介吗？"), NONE)
        }
        Step::Listing => match kind {
            Some(Trust | Council) => {
                ask(("May we show the schools on the public map?", "可以在公开地图上显示这些学校吗？"), LISTING)
            }
            _ => ask(("May we show your school on the public map?", "可以在公开地图上显示贵校吗？"), LISTING),
        },
        Step::News => {
            ask(("Would you like news about the programme? (optional)", "您想收到项目动态吗？（选填）"), NONE)
        }
        Step::Check => ask(("Check your answers", "核对您的答案"), NONE),
        Step::Declarations => ask(
            ("Declarations", "声明"),
            ("By submitting the registration, you confirm each of these.", "提交登记即表示您确认以下各项。"),
        ),
    }
}
