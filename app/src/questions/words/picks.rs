//! The choices of the registration. Names of stages and terms follow the nation; in Chinese with the Chinese stage.

#![expect(clippy::match_same_arms, clippy::too_many_lines, reason = "one line a choice, in the order of the pages")]

use super::{About, NONE};
use crate::i18n::Locale;
use crate::questions::pick::Pick;

pub(super) fn pick(locale: Locale, pick: Pick, about: About) -> &'static str {
    let (scotland, ni) = (about.nation == Some(Pick::Scotland), about.nation == Some(Pick::NorthernIreland));
    let wales = about.nation == Some(Pick::Wales);
    let by = |scottish, welsh, irish, english| match (scotland, wales, ni) {
        (true, ..) => scottish,
        (_, true, _) => welsh,
        (.., true) => irish,
        _ => english,
    };
    let (en, zh) = match pick {
        Pick::KindSingle => ("One school", "一所学校"),
        Pick::KindTrust => ("Several schools of a trust", "教育信托旗下的多所学校"),
        Pick::KindCouncil => ("A council", "地方议会"),
        Pick::KindOther => ("Something else", "其他"),
        Pick::England => ("England", "英格兰"),
        Pick::Wales => ("Wales", "威尔士"),
        Pick::Scotland => ("Scotland", "苏格兰"),
        Pick::NorthernIreland => ("Northern Ireland", "北爱尔兰"),
        Pick::Elsewhere => ("Somewhere else", "其他地方"),
        Pick::PhaseNursery => ("Nursery", "幼儿园"),
        Pick::PhasePrimary => ("Primary", "小学"),
        Pick::PhaseMiddle => ("Middle", "中间学校"),
        Pick::PhaseSecondary => (by("Secondary", "Secondary", "Post-primary", "Secondary"), "中学"),
        Pick::PhaseAllThrough => ("All-through", "一贯制学校"),
        Pick::PhasePost16 => ("16 plus", "16岁以上"),
        Pick::PhaseSpecial => ("Special", "特殊教育"),
        Pick::ConfirmedYes => ("Yes", "是"),
        Pick::ConfirmedNo => ("No, search again", "不是，重新查找"),
        Pick::UpTo100 => ("Up to 100", "100人以内"),
        Pick::UpTo300 => ("101 to 300", "101至300人"),
        Pick::UpTo600 => ("301 to 600", "301至600人"),
        Pick::UpTo1000 => ("601 to 1,000", "601至1000人"),
        Pick::Over1000 => ("More than 1,000", "1000人以上"),
        Pick::CouncilNow => ("Register schools now", "现在就为学校登记"),
        Pick::CouncilLater => ("Get a link, and let schools register themselves", "领取链接，由学校自行登记"),
        Pick::RoleHead | Pick::ApproverHead => ("Head teacher", "校长"),
        Pick::RoleDeputy => (by("Depute head", "Deputy head", "Vice-principal", "Deputy head"), "副校长"),
        Pick::RoleLanguages => ("Head of languages", "外语教学负责人"),
        Pick::RoleInternational => ("International lead", "国际交流负责人"),
        Pick::RoleTeacher => ("Teacher", "教师"),
        Pick::RoleBusiness => ("School business manager", "校务经理"),
        Pick::RoleTrust => ("Trust officer", "信托工作人员"),
        Pick::RoleCouncil => ("Council officer", "议会工作人员"),
        Pick::RoleOther => ("Another role", "其他职务"),
        Pick::MethodEmail => ("By e-mail", "邮件"),
        Pick::MethodPhone => ("By phone", "电话"),
        Pick::MethodBoth => ("By e-mail or phone", "邮件或电话"),
        Pick::ApproverExecutive => ("Chief executive of the trust", "信托首席执行官"),
        Pick::ApproverDirector => ("Director of education, or the same level", "教育主管或同级官员"),
        Pick::LinkNone => ("No", "没有"),
        Pick::LinkInformal => ("Yes, an informal one", "有，非正式的联系"),
        Pick::LinkFormal => ("Yes, with a signed agreement", "有，已签署协议"),
        Pick::WishFormalise => ("Make it formal", "正式建立合作关系"),
        Pick::WishRenew => ("Renew it", "恢复原有的联系"),
        Pick::WishSecond => ("A second partner", "再找一所伙伴学校"),
        Pick::AgeEarly => (
            by("Nursery (3 to 5)", "Nursery (3 to 5)", "Nursery (3 to 4)", "Early years (3 to 5)"),
            by("幼儿班（3至5岁）", "幼儿班（3至5岁）", "幼儿班（3至4岁）", "学前（3至5岁）"),
        ),
        Pick::AgeKs1 => (
            by("Primary 1 to 3", "Years 1 and 2", "Foundation stage and Key Stage 1", "Key Stage 1 (5 to 7)"),
            by("小学1至3年级", "1至2年级", "基础阶段和关键阶段一", "关键阶段一（5至7岁）"),
        ),
        Pick::AgeKs2 => (
            by("Primary 4 to 7", "Years 3 to 6", "Key Stage 2", "Key Stage 2 (7 to 11)"),
            by("小学4至7年级", "3至6年级", "关键阶段二", "关键阶段二（7至11岁）"),
        ),
        Pick::AgeKs3 => (
            by("Secondary 1 to 3", "Years 7 to 9", "Key Stage 3", "Key Stage 3 (11 to 14)"),
            by("中学1至3年级", "7至9年级", "关键阶段三", "关键阶段三（11至14岁）"),
        ),
        Pick::AgeKs4 => (
            by("Secondary 4", "Years 10 and 11", "Key Stage 4", "Key Stage 4 (14 to 16)"),
            by("中学4年级", "10至11年级", "关键阶段四", "关键阶段四（14至16岁）"),
        ),
        Pick::AgePost16 => (
            by("Secondary 5 and 6", "Years 12 and 13", "Years 13 and 14", "16 to 18"),
            by("中学5至6年级", "12至13年级", "13至14年级", "16至18岁"),
        ),
        Pick::AgeSpecial => ("Special education, any age", "特殊教育（各年龄）"),
        Pick::OnlineClasses => ("Online lessons together", "一起上网络课"),
        Pick::JointProjects => ("Joint projects", "合作项目"),
        Pick::TeacherExchange => ("Teacher exchanges", "教师交流"),
        Pick::LeaderVisit => ("Visits by school leaders", "学校领导互访"),
        Pick::Mandarin => ("Learning Chinese", "学习中文"),
        Pick::ArtsSport => ("Arts and sport", "艺术与体育"),
        Pick::VisitChina => ("Pupils visit China", "学生访问中国"),
        Pick::HostPupils => ("Pupils from China visit us", "接待来访的中国学生"),
        Pick::SendInclusion => ("Special needs and inclusion", "特殊教育与融合教育"),
        Pick::ActivityOther => ("Something else", "其他"),
        Pick::MandarinNone => ("No", "不教"),
        Pick::MandarinClub => ("In a club", "有兴趣小组"),
        Pick::MandarinLessons => ("In lessons, without an examination", "有课程，不考试"),
        Pick::MandarinExam => (
            by("Up to National 5", "Up to GCSE", "Up to GCSE", "Up to GCSE"),
            by("开设到 National 5", "开设到 GCSE", "开设到 GCSE", "开设到 GCSE"),
        ),
        Pick::MandarinPost16 => (
            by("Up to Higher or Advanced Higher", "After 16", "After 16", "After 16"),
            by("开设到 Higher 或 Advanced Higher", "16岁以后仍开设", "16岁以后仍开设", "16岁以后仍开设"),
        ),
        Pick::Languages => ("Languages", "外语"),
        Pick::Literacy => (
            by("English", "English or Welsh", "English or Irish", "English"),
            by("英语", "英语或威尔士语", "英语或爱尔兰语", "英语"),
        ),
        Pick::Maths => ("Mathematics", "数学"),
        Pick::Science => ("Science", "科学"),
        Pick::Computing => ("Computing", "计算机"),
        Pick::Geography => ("Geography", "地理"),
        Pick::History => ("History", "历史"),
        Pick::ArtDesign => ("Art and design", "美术与设计"),
        Pick::MusicDrama => ("Music and drama", "音乐与戏剧"),
        Pick::Sport => ("Sport", "体育"),
        Pick::Citizenship => (
            by("Modern studies", "Citizenship", "Citizenship", "Citizenship"),
            by("现代社会", "公民教育", "公民教育", "公民教育"),
        ),
        Pick::PlaceSister => ("In our sister city or region", "在我们的友城或友好地区"),
        Pick::PlaceChoose => ("I want to choose places", "我想自己选择"),
        Pick::PlaceAny => ("Anywhere", "哪里都可以"),
        Pick::StartThisTerm => ("This term", "本学期"),
        Pick::StartThisYear => {
            (by("This school session", "This school year", "This school year", "This school year"), "本学年")
        }
        Pick::StartNextYear => {
            (by("Next school session", "Next school year", "Next school year", "Next school year"), "下学年")
        }
        Pick::MandarinUnsure | Pick::StartUnsure | Pick::ToolUnsure => ("Not sure", "不确定"),
        Pick::Teams => ("Microsoft Teams", "Microsoft Teams"),
        Pick::Zoom => ("Zoom", "Zoom"),
        Pick::GoogleMeet => ("Google Meet", "Google Meet"),
        Pick::VooV => ("VooV (Tencent Meeting)", "VooV（腾讯会议国际版）"),
        Pick::WeChat => ("WeChat, staff only", "微信（仅限教职工）"),
        Pick::ToolEmail => ("E-mail", "邮件"),
        Pick::OvernightNo => ("No", "不过夜"),
        Pick::OvernightGroup => ("Yes, in group accommodation", "过夜，集体住宿"),
        Pick::OvernightHomestay => ("Yes, with families", "过夜，住接待家庭"),
        Pick::OvernightOpen => ("Not decided yet", "还没决定"),
        Pick::DslYes => ("Yes", "知道"),
        Pick::ShareYes | Pick::ListingYes => ("Yes", "可以"),
        Pick::DslNotYet => ("Not yet", "还不知道"),
        Pick::ShareAsk => ("Ask me first, each time", "每次先问我"),
        Pick::ListingNo => ("No", "不可以"),
    };
    locale.pick(en, zh)
}

/// More about a choice.
pub(super) fn pick_hint(locale: Locale, pick: Pick) -> &'static str {
    let (en, zh) = match pick {
        Pick::KindTrust => ("Choose this for a federation as well.", "学校联盟也请选择此项。"),
        Pick::KindCouncil => ("For schools in its area.", "为辖区内的学校登记。"),
        Pick::KindOther => ("We will tell you who to write to.", "我们会告诉您该联系谁。"),
        Pick::CouncilNow => ("You tell us which schools, and we write to you.", "您告诉我们是哪些学校，我们与您联系。"),
        Pick::CouncilLater => (
            "A few questions now, then a link that you send to your schools.",
            "现在只需回答几个问题，然后把链接转发给学校。",
        ),
        Pick::AgeEarly => ("In China: 幼儿园, kindergarten", "相当于中国的幼儿园"),
        Pick::AgeKs1 | Pick::AgeKs2 => ("In China: 小学, primary school", "相当于中国的小学"),
        Pick::AgeKs3 => ("In China: 初中, junior secondary school", "相当于中国的初中"),
        Pick::AgeKs4 => ("In China: 初中 or 高中, secondary school", "相当于中国的初中或高中"),
        Pick::AgePost16 => ("In China: 高中, senior secondary school", "相当于中国的高中"),
        Pick::LinkInformal => ("You know each other but have not signed anything.", "彼此认识，但没有签协议。"),
        Pick::PlaceAny => ("This makes it easier to find a partner.", "这样更容易找到伙伴。"),
        Pick::VooV => ("Works well from China.", "在中国使用顺畅。"),
        _ => NONE,
    };
    locale.pick(en, zh)
}
