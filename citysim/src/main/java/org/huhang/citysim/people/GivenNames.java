package org.huhang.citysim.people;

import org.huhang.citysim.seeds.SplitMix;

/// Given names put together from characters in fashion in the decade of birth. Invented: any likeness is chance.
final class GivenNames {
    /// Two rows a period, men then women: first characters, then last characters; the last also stand alone.
    private static final String[][] CHARACTERS = {
        // before 1950
        {"德明光世家国先大文正兴万"}, {"福贵清生华祥林发才寿元喜"},
        {"玉秀桂金菊春翠冬银腊大幺"}, {"英香莲姑秀珍妹兰枝娥云凤"},
        // 1950-1969
        {"建国文明志永光新胜吉宏远"}, {"国军华平民生林清云初武成"},
        {"桂玉秀金春菊小文爱元月云"}, {"英兰珍香莲梅芝秀华红云霞"},
        // 1970-1979
        {"建志文海晓勇宏军永小立明"}, {"军勇华平强波林辉斌刚兵明"},
        {"丽红小春晓海艳金玉冬云美"}, {"芳霞红艳梅琴英华丽萍燕云"},
        // 1980-1989
        {"志海小文晓建宏振伟国立俊"}, {"伟勇军波涛磊鹏辉杰超斌峰"},
        {"丽晓小艳海春红美玲婷雪金"}, {"丽娟艳燕霞芳娜静敏琼玲婷"},
        // 1990-1999
        {"俊志文佳天宇子浩明泽振嘉"}, {"杰浩涛鑫宇凯鹏超豪强帆林"},
        {"晓佳雅思梦雨丽欣慧嘉诗文"}, {"婷雪倩敏琳慧玲颖洁莉蓉瑶"},
        // 2000-2009
        {"子浩宇俊文嘉天泽志思佳梓"}, {"轩豪杰宇涛鑫博航阳毅凡龙"},
        {"思雨欣佳梓梦诗雅紫嘉子文"}, {"怡琪欣雨萱涵婷妍慧瑶颖馨"},
        // from 2010
        {"子梓宇浩沐奕俊一睿泽承昊"}, {"轩辰宸睿泽豪浩航洋晨阳安"},
        {"梓子欣雨诗一依若语沐可紫"}, {"涵萱怡彤琪妍汐瑶菲桐悦宁"},
    };

    private static final int[] LATEST_BIRTH_YEARS = {1949, 1969, 1979, 1989, 1999, 2009, Integer.MAX_VALUE};
    private static final double[] ONE_CHARACTER_SHARES = {0.06, 0.12, 0.28, 0.34, 0.28, 0.10, 0.05};

    private GivenNames() {}

    static String draw(SplitMix draw, Sex sex, int birthYear) {
        int period = 0;
        while (birthYear > LATEST_BIRTH_YEARS[period]) {
            period++;
        }
        int row = period * 4 + (sex == Sex.MALE ? 0 : 2);
        String last = one(CHARACTERS[row + 1][0], draw);
        return draw.chance(ONE_CHARACTER_SHARES[period]) ? last : one(CHARACTERS[row][0], draw) + last;
    }

    private static String one(String characters, SplitMix draw) {
        int at = draw.below(characters.length());
        return characters.substring(at, at + 1);
    }
}
