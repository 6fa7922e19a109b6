package org.huhang.citysim.areas;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.huhang.citysim.seeds.SplitMix;
import org.huhang.citysim.seeds.StableIds;

/// Invents the compounds of an urban community; those of the story come first. Their number does not depend on the
/// scale, so the tree is whole at any scale.
public final class Compounds {
    private static final double SPACING_METRES = 120;
    private static final int PEOPLE_PER_COMPOUND = 1_000;
    private static final int MOST = 20;
    private static final String[] FIRST = {
        "锦绣", "鑫隆", "天门", "澧水", "金色", "碧水", "翠屏", "阳光", "和谐", "荷花", "凤湾", "星城", "世纪", "龙腾", "紫薇",
        "桂花", "梅园", "松林", "滨江", "映山", "青岩", "仙溪", "南苑", "北辰", "东方", "西苑", "福泰", "祥和", "康乐", "永兴",
        "盛世", "武陵", "云顶", "山水", "名都", "御景", "华天", "银杏", "香樟", "白鹭"
    };
    private static final String[] LAST = {"小区", "花园", "家园", "嘉园", "名苑", "新村", "公馆", "雅苑", "华府", "安置小区"};

    private Compounds() {}

    /// `fullPeople`: residents of the community at full scale.
    public static List<Area> of(
            Area community, int fullPeople, List<StoryCompound> story, StableIds ids, int block, long seed) {
        var draw = SplitMix.of(seed, Long.parseLong(community.code()));
        int count =
                Math.max(Math.clamp(Math.round((float) fullPeople / PEOPLE_PER_COMPOUND), 1, MOST), story.size() + 1);
        var names = new HashSet<String>();
        var compounds = new ArrayList<Area>();
        for (int i = 0; i < count; i++) {
            String name = i < story.size() ? story.get(i).name() : draw.pick(FIRST) + draw.pick(LAST);
            while (!names.add(name)) {
                name = draw.pick(FIRST) + draw.pick(LAST);
            }
            compounds.add(new Area(
                    ids.id(StableIds.Kind.COMPOUND, block, i),
                    String.format(Locale.ROOT, "%s-%02d", community.code(), i + 1),
                    name,
                    AreaLevel.COMPOUND,
                    community.code(),
                    community.centre().seat(i, SPACING_METRES),
                    true));
        }
        return compounds;
    }
}
