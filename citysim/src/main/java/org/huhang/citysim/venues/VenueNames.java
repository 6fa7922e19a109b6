package org.huhang.citysim.venues;

import java.util.regex.Pattern;
import org.huhang.citysim.seeds.SplitMix;

/// Plausible names. Those of workplaces are invented; any likeness is chance.
final class VenueNames {
    private static final Pattern SUFFIX = Pattern.compile("(社区)?(居民委员会|居委会|村民委员会|村委会|委员会|社区|村)$");
    private static final String[] FIRST = {
        "鑫源", "天门", "澧兰", "武陵", "宏达", "金鹰", "湘西", "恒通", "瑞丰", "永盛", "兴隆", "华茂", "佳和", "顺达", "大庸", "溪谷", "仙峰", "云溪",
        "万福", "博雅"
    };
    private static final String[] TRADE = {
        "旅游有限公司",
        "建材经营部",
        "食品有限公司",
        "物流有限公司",
        "建筑工程有限公司",
        "农业合作社",
        "汽修厂",
        "超市",
        "服装店",
        "家电行",
        "物业公司",
        "茶业有限公司",
        "餐饮有限公司",
        "电子厂",
        "药材行",
        "印务有限公司"
    };

    private VenueNames() {}

    /// The community's name without its official ending.
    static String place(String community) {
        return SUFFIX.matcher(community).replaceFirst("");
    }

    static String of(VenueKind kind, String place, int number, SplitMix draw) {
        String which = number > 1 ? Integer.toString(number) : "";
        return switch (kind) {
            case KINDERGARTEN -> place + "幼儿园";
            case PRIMARY_SCHOOL -> place + "小学";
            case MIDDLE_SCHOOL -> place + "中学";
            case HIGH_SCHOOL -> place + "高级中学";
            case MARKET -> place + "农贸市场";
            case HOTEL -> place + draw.pick(FIRST) + "酒店";
            case RESTAURANT -> place + draw.pick(FIRST) + "饭店";
            case CLINIC -> place + "卫生室";
            case PHARMACY -> place + draw.pick(FIRST) + "药房";
            case COMMUNITY_OFFICE -> place + "办公楼";
            case BUS_STOP -> place + "公交站" + which;
            case WORKPLACE -> place + draw.pick(FIRST) + draw.pick(TRADE);
            case COLLEGE,
                    SHOPPING_CENTRE,
                    THEATRE,
                    SCENIC_SPOT,
                    HOSPITAL,
                    COACH_STATION,
                    RAILWAY_STATION,
                    AIRPORT,
                    TOLL_EXIT,
                    INTERCHANGE,
                    BOUNDARY_POST -> throw new IllegalArgumentException(kind + " comes from the story's list");
        };
    }
}
