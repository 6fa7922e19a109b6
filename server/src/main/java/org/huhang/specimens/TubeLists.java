package org.huhang.specimens;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.huhang.rounds.RoundId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Texts.Language;
import org.jspecify.annotations.Nullable;

/// The tubes of a round as a file, for a laboratory to lay beside what it has. Nobody of whom a swab is in them stands
/// in
/// it.
@ApplicationScoped
class TubeLists {
    private static final int CHUNK = 5_000;
    /// Above what a whole city's round has (150,000).
    private static final int MOST = 300_000;

    private static final List<String> ZH = List.of("采样管条码", "混采人数", "登记人数", "拭子数", "状态", "暂停原因", "封管时间", "到达时间");
    private static final List<String> EN =
            List.of("tube", "pool size", "bound", "swabs", "state", "held because", "closed at", "arrived at");

    private final TubeStore tubes;

    TubeLists(TubeStore tubes) {
        this.tubes = tubes;
    }

    /// @param laboratory those alone that are bound for it, of whatever area
    byte[] csv(RoundId round, Collection<AreaId> areas, @Nullable LaboratoryId laboratory, Language language) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            out.append('\uFEFF');
            var csv = CsvWriter.builder().build(out);
            csv.writeRecord(language == Language.ZH ? ZH : EN);
            var after = "";
            for (int gone = 0; gone < MOST; gone += CHUNK) {
                var chunk =
                        laboratory == null ? tubes.page(round, areas, after, CHUNK) : tubes.page(round, after, CHUNK);
                chunk.stream()
                        .filter(tube -> laboratory == null || laboratory.equals(tube.laboratoryId()))
                        .forEach(tube -> csv.writeRecord(cells(tube)));
                if (chunk.size() < CHUNK) {
                    break;
                }
                after = chunk.getLast().code();
            }
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<String> cells(Tube tube) {
        return List.of(
                tube.code(),
                Integer.toString(tube.poolSize()),
                Integer.toString(tube.bound()),
                Objects.toString(tube.swabs(), ""),
                tube.state().name(),
                tube.holds().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")),
                Objects.toString(tube.closedAt(), ""),
                Objects.toString(tube.arrivedAt(), ""));
    }
}
