//! What is to be read before an answer.

use super::About;
use crate::i18n::Locale;
use crate::questions::step::Step;

/// Paragraphs that stand before the question.
pub(super) fn more(locale: Locale, step: Step, about: About) -> &'static [&'static str] {
    let (en, zh): (&'static [&'static str], &'static [&'static str]) = match step {
        Step::Homestay => (
            &[
                "Staying with a family needs the most care.",
                "In the UK, host families who look after pupils for a partner school are checked by your school or council. Ask your safeguarding lead which checks apply.",
                "UK criminal record checks (DBS, Disclosure Scotland, AccessNI) cannot be made on people who live abroad. Before pupils travel, agree in writing with your partner what assurances it will give about each family.",
                "You can choose group accommodation at any time instead.",
            ],
            &[
                "让学生住接待家庭，需要格外用心安排。",
                "在英国，接待伙伴学校学生的家庭须经学校或议会核查。请向儿童保护负责人了解需要哪些核查。",
                "英国的无犯罪记录核查（DBS、Disclosure Scotland、AccessNI）不适用于居住在国外的人。学生出发前，请与伙伴学校书面约定对每个家庭提供怎样的保证。",
                "您随时可以改为集体住宿。",
            ],
        ),
        Step::Sharing => (
            &[
                "A possible partner sees the name of the school, its area and phase, the activities you chose and what you wrote about the school. No personal details.",
                "We never send your name or e-mail address to China without asking you again, when there is a match.",
            ],
            &[
                "可能的伙伴学校会看到：校名、地区、学段、活动，以及您写的学校介绍。不含个人信息。",
                "配对时我们会再次征求您的同意；在此之前，绝不会把您的姓名或邮箱发到中国。",
            ],
        ),
        Step::Approver if about.kind.is_none() => (&[], &[]),
        _ => (&[], &[]),
    };
    locale.pick(en, zh)
}
