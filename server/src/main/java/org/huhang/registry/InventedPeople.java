package org.huhang.registry;

import java.time.LocalDate;
import java.util.random.RandomGenerator;

/// People who do not exist, to be put among real ones. Their numbers begin with an area that GB/T 2260 never assigned,
/// their phones with 112, and Chinese mobile numbers begin with 13 to 19: whoever calls or looks up such a number
/// troubles nobody.
public final class InventedPeople {
    private static final String AREA = "430899";
    private static final String PHONES = "112";
    private static final String SURNAMES = "王李张刘陈杨黄赵吴周覃田向彭朱胡郭何";
    private static final String GIVEN = "明华芳丽军平英建国红玉兰志强秀梅文斌海霞永春小燕家辉";
    private static final LocalDate OLDEST = LocalDate.of(1950, 1, 1);
    private static final LocalDate YOUNGEST = LocalDate.of(2000, 1, 1);

    private InventedPeople() {}

    public record Invented(String name, Sex sex, LocalDate birthDate, String identityNumber, String phone) {}

    public static Invented next(RandomGenerator random) {
        var sex = random.nextBoolean() ? Sex.MALE : Sex.FEMALE;
        var birthDate = LocalDate.ofEpochDay(random.nextLong(OLDEST.toEpochDay(), YOUNGEST.toEpochDay()));
        int order = 2 * random.nextInt(1, 500) - (sex == Sex.MALE ? 1 : 0);
        return new Invented(
                one(SURNAMES, random) + one(GIVEN, random) + one(GIVEN, random),
                sex,
                birthDate,
                IdentityNumber.of(AREA, birthDate, order).value(),
                PHONES + "%08d".formatted(random.nextInt(100_000_000)));
    }

    private static String one(String letters, RandomGenerator random) {
        int at = random.nextInt(letters.length());
        return letters.substring(at, at + 1);
    }
}
