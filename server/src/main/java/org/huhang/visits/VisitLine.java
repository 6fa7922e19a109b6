package org.huhang.visits;

import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.huhang.contacts.Setting;
import org.huhang.imports.ImportColumn;
import org.huhang.imports.RowCells;
import org.huhang.shared.Refusal;
import org.jspecify.annotations.Nullable;

/// A line of a file of visits, as far as the line alone tells. All that is wrong with it is in [RowCells#reasons].
///
/// @param person an identity number, or the registry's id
/// @param start moment ([Moments])
record VisitLine(RowCells cells, String person, PlaceWord place, int start, int end, int bits) {

    /// How a line names its place.
    ///
    /// @param vehicle of which kind, where the place is one
    record PlaceWord(String text, @Nullable Setting vehicle, String coach, int day) {}

    int row() {
        return cells.row().number();
    }

    /// Reads lines of one file, by one thread.
    static final class Reader {
        private static final int MOST_WORDS = 100;

        private final MomentWord moments;
        private final int now;
        private final int firstKept;
        /// Of cells seen before: a file has a few.
        private final Map<String, VisitSource> sources = new HashMap<>();

        /// @param now moment
        /// @param firstKept moment; what began before is older than what is kept
        Reader(ZoneId zone, int now, int firstKept) {
            moments = new MomentWord(zone);
            this.now = now;
            this.firstKept = firstKept;
        }

        /// Nothing when the line has reasons to be refused.
        @Nullable
        VisitLine read(RowCells cells) {
            var person = cells.text(VisitColumns.PERSON);
            var place = cells.text(VisitColumns.PLACE);
            var start = moment(cells, VisitColumns.START);
            var end = moment(cells, VisitColumns.END);
            var source = source(cells);
            var sure = cells.word(VisitColumns.SURENESS, VisitColumns.SURENESSES);
            var vehicle = vehicle(cells);
            var coach = cells.text(VisitColumns.COACH);
            var seat = seat(cells);
            var known = source != null ? source : vehicle == null ? VisitSource.OWN_STATEMENT : VisitSource.TICKET;
            if (start.isPresent() && end.isPresent()) {
                checkTimes(cells, start.getAsInt(), end.getAsInt(), LongestStay.of(known));
            }
            if (!cells.reasons().isEmpty() || person == null || place == null) {
                return null;
            }
            int from = start.getAsInt();
            var word = new PlaceWord(
                    place,
                    vehicle,
                    coach == null || vehicle == null ? "" : coach,
                    vehicle == null ? 0 : Moments.number(from));
            return new VisitLine(
                    cells,
                    person,
                    word,
                    from,
                    end.getAsInt(),
                    VisitBits.pack(known, sure != null ? sure : sureness(known), seat.row(), seat.seat()));
        }

        private @Nullable VisitSource source(RowCells cells) {
            var cell = cells.raw(VisitColumns.SOURCE);
            if (cell == null || cell.isEmpty()) {
                return null;
            }
            var known = sources.get(cell);
            if (known == null) {
                known = cells.word(VisitColumns.SOURCE, VisitColumns.SOURCES);
                if (known != null && sources.size() < MOST_WORDS) {
                    sources.put(cell, known);
                }
            }
            return known;
        }

        private OptionalInt moment(RowCells cells, ImportColumn column) {
            var text = cells.text(column);
            if (text == null) {
                return OptionalInt.empty();
            }
            var found = moments.find(text);
            if (found.isEmpty()) {
                refuse(
                        cells,
                        "visits.time-unreadable",
                        column,
                        Map.of("column", column.label(), "text", RowCells.shown(text)));
            }
            return found;
        }

        private void checkTimes(RowCells cells, int start, int end, Duration longest) {
            if (end <= start) {
                refuse(cells, "visits.line-ends-before-start", VisitColumns.END, Map.of());
            } else if (end - (long) start > longest.toSeconds()) {
                refuse(cells, "visits.stay-too-long", VisitColumns.END, Map.of("mostHours", longest.toHours()));
            }
            if (start > now) {
                refuse(cells, "visits.line-in-the-future", VisitColumns.START, Map.of());
            } else if (end > now && end > start) {
                refuse(cells, "visits.line-in-the-future", VisitColumns.END, Map.of());
            }
            if (start < firstKept) {
                refuse(cells, "visits.older-than-kept", VisitColumns.START, Map.of("first", Moments.day(firstKept)));
            }
        }

        private static @Nullable Setting vehicle(RowCells cells) {
            var vehicle = cells.word(VisitColumns.VEHICLE, VisitColumns.VEHICLES);
            if (vehicle != null && !VisitPlace.isVehicle(vehicle)) {
                refuse(cells, "visits.not-a-vehicle", VisitColumns.VEHICLE, Map.of());
            }
            return vehicle;
        }

        private static SeatWord seat(RowCells cells) {
            var text = cells.text(VisitColumns.SEAT);
            if (text == null) {
                return new SeatWord(0, 0);
            }
            var found = SeatWord.find(text);
            if (found.isEmpty()) {
                refuse(cells, "visits.seat-unreadable", VisitColumns.SEAT, Map.of("text", RowCells.shown(text)));
            }
            return found.orElse(new SeatWord(0, 0));
        }

        private static Sureness sureness(VisitSource source) {
            return switch (source) {
                case OWN_STATEMENT -> Sureness.TOLD;
                case DWELLING, WORKPLACE -> Sureness.ASSUMED;
                case PLACE_CODE,
                        GATE,
                        TICKET,
                        SEAT_LIST,
                        SAMPLING_QUEUE,
                        QUARANTINE,
                        LODGING,
                        CAMERA,
                        PAYMENT,
                        TRAVEL_RECORD -> Sureness.RECORDED;
            };
        }

        private static void refuse(RowCells cells, String code, ImportColumn column, Map<String, Object> params) {
            cells.refuse(Refusal.invalid(code, column.key(), params));
        }
    }
}
