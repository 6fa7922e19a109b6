package org.huhang.rounds;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huhang.shared.Confidence;
import org.huhang.shared.Wording;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/// The editions with all their rules: a handful of rows, read whole.
@ApplicationScoped
class PoolStore {
    private final Jdbi jdbi;

    PoolStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record RuleRow(String editionCode, @Nested PoolRule rule) {}

    private record EditionRow(
            String code,
            @Nested("name") Wording name,
            LocalDate startDate,
            @Nullable LocalDate endDate,
            @Nested("source") Wording source,
            Confidence confidence) {}

    /// The newest first.
    List<PoolEdition> list() {
        return jdbi.withHandle(h -> {
            var rules = h.createQuery("""
                    select edition_code, id, target, scheme_code, level_code, from_number, pool_size, by_household,
                           source_zh, source_en, confidence
                      from rounds.pool_rules
                     order by id
                    """)
                    .mapTo(RuleRow.class)
                    .collect(Collectors.groupingBy(
                            RuleRow::editionCode, Collectors.mapping(RuleRow::rule, Collectors.toList())));
            return h.createQuery("""
                    select code, name_zh, name_en, start_date, end_date, source_zh, source_en, confidence
                      from rounds.pool_editions
                     order by start_date desc, code
                    """)
                    .mapTo(EditionRow.class)
                    .map(row -> new PoolEdition(
                            row.code,
                            row.name,
                            row.startDate,
                            row.endDate,
                            row.source,
                            row.confidence,
                            rules.getOrDefault(row.code, List.of())))
                    .list();
        });
    }

    Optional<PoolEdition> find(String code) {
        return list().stream().filter(each -> each.code().equals(code)).findFirst();
    }
}
