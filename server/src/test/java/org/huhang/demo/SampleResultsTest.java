package org.huhang.demo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.huhang.SmallCity;
import org.huhang.registry.Person;
import org.huhang.registry.Sex;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.huhang.shared.PersonId;
import org.junit.jupiter.api.Test;

class SampleResultsTest {
    private static final Instant COLLECTED = Instant.parse("2021-08-03T12:00:00Z");
    private final SampleResults results = new SampleResults("市疾控中心", ZoneId.of("Asia/Shanghai"));

    @Test
    void theControlTotalIsTheNumberOfRowsBelowTheHeader() {
        var sample = results.write(person(0), people(10), COLLECTED);
        assertEquals(sample.rows(), sample.content().lines().skip(1).count());
        assertEquals(12, sample.rows());
    }

    @Test
    void thereIsOnePositiveAndOneThatMayBe() {
        var sample = results.write(person(0), people(8), COLLECTED);
        assertEquals(
                1,
                sample.content().lines().filter(line -> line.contains(",阳性,")).count());
        assertEquals(
                1,
                sample.content().lines().filter(line -> line.contains(",弱阳性,")).count());
        assertTrue(sample.content().contains("E+17,"));
    }

    @Test
    void theSamePeopleMakeTheSameBytes() {
        var one = person(0);
        var others = people(9);
        assertArrayEquals(
                results.write(one, others, COLLECTED).bytes(),
                results.write(one, others, COLLECTED).bytes());
    }

    @Test
    void tooFewPeopleAreABug() {
        assertThrows(IllegalArgumentException.class, () -> results.write(person(0), people(7), COLLECTED));
    }

    private static List<Person> people(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(SampleResultsTest::person)
                .toList();
    }

    private static Person person(int i) {
        var birth = LocalDate.of(1970, 1, 1).plusDays(i);
        return new Person(
                new PersonId(Ids.next()),
                "田" + (char) ('一' + i),
                Sex.MALE,
                birth,
                SmallCity.identityNumber(birth, 101 + 2 * i),
                null,
                null,
                new AreaId(Ids.next()));
    }
}
