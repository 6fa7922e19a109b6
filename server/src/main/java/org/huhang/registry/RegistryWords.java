package org.huhang.registry;

import static java.util.Map.entry;

import java.util.Map;
import org.huhang.imports.WordList;

/// The words by which files name what an organization or a place is. The web's own words for the same constants are
/// among them, so that what a screen shows can be typed.
final class RegistryWords {
    static final WordList<OrganizationSystem> SYSTEMS = WordList.of(
            OrganizationSystem.class,
            Map.ofEntries(
                    entry(OrganizationSystem.GOVERNMENT, "政府|党政机关|机关"),
                    entry(OrganizationSystem.COURTS, "法院"),
                    entry(OrganizationSystem.PROCURATORATES, "检察院"),
                    entry(OrganizationSystem.PUBLIC_SECURITY, "公安"),
                    entry(OrganizationSystem.JUSTICE_ADMINISTRATION, "司法行政|司法"),
                    entry(OrganizationSystem.HEALTH, "卫生健康|卫健|卫生"),
                    entry(OrganizationSystem.COMMUNITY, "社区|村（社区）"),
                    entry(OrganizationSystem.VOLUNTEERS, "志愿者|志愿服务"),
                    entry(OrganizationSystem.EDUCATION, "教育"),
                    entry(OrganizationSystem.TRANSPORT, "交通运输|交通"),
                    entry(OrganizationSystem.BUSINESS, "企业|公司")));

    static final WordList<OrganizationLevel> LEVELS = WordList.of(
            OrganizationLevel.class,
            Map.of(
                    OrganizationLevel.PROVINCE, "省级|省",
                    OrganizationLevel.PREFECTURE, "市级|地级|市",
                    OrganizationLevel.COUNTY, "区县级|县级|区县|县|区",
                    OrganizationLevel.STREET, "乡镇（街道）级|乡镇级|街道级|乡镇|街道|乡级",
                    OrganizationLevel.COMMUNITY, "社区（村）级|社区级|村级|社区|村"));

    static final WordList<PlaceKind> PLACES = WordList.of(
            PlaceKind.class,
            Map.ofEntries(
                    entry(PlaceKind.KINDERGARTEN, "幼儿园"),
                    entry(PlaceKind.PRIMARY_SCHOOL, "小学"),
                    entry(PlaceKind.MIDDLE_SCHOOL, "初中"),
                    entry(PlaceKind.HIGH_SCHOOL, "高中"),
                    entry(PlaceKind.COLLEGE, "高校|大学"),
                    entry(PlaceKind.WORKPLACE, "工作单位|办公场所"),
                    entry(PlaceKind.MARKET, "市场|农贸市场|菜市场"),
                    entry(PlaceKind.SHOPPING_CENTRE, "商场|超市"),
                    entry(PlaceKind.THEATRE, "剧场|影剧院"),
                    entry(PlaceKind.HOTEL, "酒店|宾馆|旅馆"),
                    entry(PlaceKind.RESTAURANT, "餐馆|餐饮"),
                    entry(PlaceKind.SCENIC_SPOT, "景区|景点"),
                    entry(PlaceKind.HOSPITAL, "医院"),
                    entry(PlaceKind.CLINIC, "诊所|卫生室"),
                    entry(PlaceKind.PHARMACY, "药店"),
                    entry(PlaceKind.LABORATORY, "实验室|检测机构"),
                    entry(PlaceKind.COMMUNITY_OFFICE, "社区办公室|居委会|村委会"),
                    entry(PlaceKind.GOVERNMENT_OFFICE, "政府机关"),
                    entry(PlaceKind.SAMPLING_SITE, "采样点"),
                    entry(PlaceKind.QUARANTINE_SITE, "隔离点"),
                    entry(PlaceKind.BUS_STOP, "公交站"),
                    entry(PlaceKind.COACH_STATION, "汽车站|客运站"),
                    entry(PlaceKind.RAILWAY_STATION, "火车站|高铁站"),
                    entry(PlaceKind.AIRPORT, "机场"),
                    entry(PlaceKind.TOLL_EXIT, "收费站出口|收费站"),
                    entry(PlaceKind.INTERCHANGE, "高速互通|互通"),
                    entry(PlaceKind.BOUNDARY_POST, "交界卡点|卡点"),
                    entry(PlaceKind.OTHER, "其他")));

    private RegistryWords() {}
}
