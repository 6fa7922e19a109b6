package org.huhang.citysim.moves;

/// Where visitors of July 2021 came from, by four digits of the division code (2021 edition). Which cities, and
/// their shares, are invented.
public enum HomeCity {
    CHANGDE("4307", "湖南省", "常德市", 16),
    CHENGDU("5101", "四川省", "成都市", 10),
    DALIAN("2102", "辽宁省", "大连市", 6),
    NANJING("3201", "江苏省", "南京市", 10),
    HUAIAN("3208", "江苏省", "淮安市", 6),
    BEIJING("1101", "北京市", "北京市", 8),
    CHANGSHA("4301", "湖南省", "长沙市", 18),
    XIANGXI("4331", "湖南省", "湘西土家族苗族自治州", 6),
    WUHAN("4201", "湖北省", "武汉市", 12),
    GUANGZHOU("4401", "广东省", "广州市", 8);

    private final String code;
    private final String province;
    private final String cityName;
    private final int share;

    HomeCity(String code, String province, String cityName, int share) {
        this.code = code;
        this.province = province;
        this.cityName = cityName;
        this.share = share;
    }

    public String code() {
        return code;
    }

    public String province() {
        return province;
    }

    public String cityName() {
        return cityName;
    }

    /// By a draw from 0 up to 1.
    static HomeCity of(double draw) {
        int total = 0;
        for (HomeCity each : values()) {
            total += each.share;
        }
        double left = draw * total;
        for (HomeCity each : values()) {
            left -= each.share;
            if (left < 0) {
                return each;
            }
        }
        return GUANGZHOU;
    }
}
