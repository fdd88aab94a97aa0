//! Why a registration ended, as closed sets, with what the school is told. Notes of staff are something else: they stay
//! with staff.

use crate::i18n::Locale;
use crate::text_enum::text_enum;

text_enum! {
    /// Why a registration is declined.
    pub enum DeclineReason {
        /// The applicant is no school.
        NotASchool = "not_a_school",
        /// The school is not in the UK.
        OutsideUk = "outside_uk",
        /// Whoever registered could not speak for the school.
        NoAuthority = "no_authority",
        /// The school has registered already.
        Duplicate = "duplicate",
        /// Something about safeguarding.
        SafeguardingConcern = "safeguarding_concern",
        /// Something found while checking.
        DueDiligenceConcern = "due_diligence_concern",
        /// No partner was found.
        NoPartnerAvailable = "no_partner_available",
        /// Anything else.
        Other = "other",
    }
}

impl DeclineReason {
    /// As staff read it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::NotASchool => "Not a school",
            Self::OutsideUk => "Outside the UK",
            Self::NoAuthority => "No authority to register",
            Self::Duplicate => "Registered already",
            Self::SafeguardingConcern => "Safeguarding concern",
            Self::DueDiligenceConcern => "Due-diligence concern",
            Self::NoPartnerAvailable => "No partner available",
            Self::Other => "Other",
        }
    }

    /// As the school is told, in a sentence.
    pub const fn told(self, locale: Locale) -> &'static str {
        match (self, locale) {
            (Self::NotASchool, Locale::En) => {
                "The service is for schools, trusts and councils, and we could not see that yours is one."
            }
            (Self::NotASchool, Locale::Zh) => "本服务面向学校、教育信托和地方议会，我们未能确认贵方属于其中之一。",
            (Self::OutsideUk, Locale::En) => "The service is for schools in the United Kingdom.",
            (Self::OutsideUk, Locale::Zh) => "本服务面向英国境内的学校。",
            (Self::NoAuthority, Locale::En) => {
                "We could not confirm that the head teacher, chief executive or director agrees to the registration."
            }
            (Self::NoAuthority, Locale::Zh) => "我们未能确认校长、首席执行官或主管同意这次登记。",
            (Self::Duplicate, Locale::En) => {
                "There is a registration for this school already, and we go on with that one."
            }
            (Self::Duplicate, Locale::Zh) => "这所学校已有一份登记，我们会继续办理那一份。",
            (Self::SafeguardingConcern, Locale::En) => "We could not settle a question about keeping pupils safe.",
            (Self::SafeguardingConcern, Locale::Zh) => "有一项关于学生安全的问题未能解决。",
            (Self::DueDiligenceConcern, Locale::En) => "Our checks left a question that we could not settle.",
            (Self::DueDiligenceConcern, Locale::Zh) => "我们在核查中有一项疑问未能解决。",
            (Self::NoPartnerAvailable, Locale::En) => {
                "We have looked for a partner school and found none that fits for now."
            }
            (Self::NoPartnerAvailable, Locale::Zh) => "我们努力寻找过，目前没有合适的伙伴学校。",
            (Self::Other, Locale::En) => "What you are looking for is not what we can offer.",
            (Self::Other, Locale::Zh) => "您的需求超出了我们目前能够提供的范围。",
        }
    }
}

text_enum! {
    /// Why a registration is withdrawn.
    pub enum WithdrawReason {
        /// The school wishes it.
        SchoolWish = "school_wish",
        /// A question stayed without an answer for 28 days.
        NoReply = "no_reply",
    }
}

impl WithdrawReason {
    /// As staff read it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::SchoolWish => "The school wishes it",
            Self::NoReply => "No reply for 28 days",
        }
    }
}
