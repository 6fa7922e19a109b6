package org.huhang.citysim.moves;

import java.util.List;

/// Surveys with which the city is compared. They count conversations and touches of any length; here a quarter of an
/// hour must be shared.
///
/// @param meanContacts a day
record ContactSurvey(String survey, double meanContacts) {
    static List<ContactSurvey> all() {
        return List.of(
                new ContactSurvey("Anhua, rural Hunan, June to October 2021 (medRxiv 2024.10.19.24315799)", 12.0),
                new ContactSurvey("Guangdong, winter and summer (Huang et al., Sci Rep 2020; 10: 6119)", 16.7),
                new ContactSurvey("Guangdong, urban and rural, \"around 10\" (Read et al., Proc R Soc B 2014)", 10),
                new ContactSurvey("Wuhan before the outbreak (Zhang et al., Science 2020; 368: 1481)", 14.6),
                new ContactSurvey("Shanghai before the outbreak (Zhang et al., Science 2020; 368: 1481)", 18.8),
                new ContactSurvey("Eight European countries, POLYMOD (Mossong et al., PLoS Med 2008; 5: e74)", 13.4));
    }
}
