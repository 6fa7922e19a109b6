package org.huhang.citysim.people;

import org.huhang.citysim.seeds.SplitMix;

/// Surnames of the Lishui valley with rough weights per thousand: the region's own (向、田、彭、覃、庹、谷 …) beside
/// the country's common ones. Weights are assumed.
final class Surnames {
    private static final String WEIGHTED = """
            李 68 张 62 王 58 刘 56 向 56 陈 46 覃 46 田 45 杨 45 彭 44 吴 38 唐 34 周 30 黄 28 胡 24 赵 21 朱 20 罗 20 \
            谷 18 龚 17 宋 15 钟 15 熊 15 邓 14 汪 13 卓 12 庹 12 莫 10 满 9 毛 9 丁 8 袁 9 戴 8 郭 8 何 10 徐 9 孙 7 \
            马 6 高 7 余 8 屈 6 全 6 尚 6 金 5 伍 6 秦 5 侯 5 郑 5 曾 6 肖 7 谢 6 皮 4 杜 5 石 5 廖 4 万 5 方 4 姚 4 \
            黎 4 瞿 4 鲁 4 贺 4 欧阳 2 符 3 甄 2 柳 2 佘 3 卢 2 邢 2 侗 1""";

    private static final String[] DRAWN = spread();

    private Surnames() {}

    static String draw(SplitMix draw) {
        return draw.pick(DRAWN);
    }

    private static String[] spread() {
        String[] words = WEIGHTED.split(" ", -1);
        var list = new java.util.ArrayList<String>();
        for (int i = 0; i < words.length; i += 2) {
            for (int n = Integer.parseInt(words[i + 1]); n > 0; n--) {
                list.add(words[i]);
            }
        }
        return list.toArray(new String[0]);
    }
}
