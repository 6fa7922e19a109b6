package org.huhang.specimens;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.huhang.access.DeviceRecords;
import org.huhang.access.DeviceRecordsReceived;
import org.huhang.shared.CityClock;
import org.huhang.shared.Consumer;
import org.huhang.shared.Ids;
import org.huhang.shared.Journal;

/// Takes in what desks and couriers bring, hours late and in any order: a batch in a dozen statements, however many
/// records it has. What cannot be taken in is told of with its reason, never dropped.
@ApplicationScoped
class DeskFromDevices implements Consumer<DeviceRecordsReceived> {
    private final DeviceRecords records;
    private final DeskQuestions questions;
    private final DeskStore store;
    private final CarriedBoxes boxes;
    private final CityClock clock;
    private final Journal journal;
    private final ObjectMapper json;

    DeskFromDevices(
            DeviceRecords records,
            DeskQuestions questions,
            DeskStore store,
            CarriedBoxes boxes,
            CityClock clock,
            Journal journal,
            ObjectMapper json) {
        this.records = records;
        this.questions = questions;
        this.store = store;
        this.boxes = boxes;
        this.clock = clock;
        this.journal = journal;
        this.json = json;
    }

    @Override
    public String name() {
        return "specimens.desk-from-devices";
    }

    @Override
    public Class<DeviceRecordsReceived> event() {
        return DeviceRecordsReceived.class;
    }

    @Override
    public void accept(DeviceRecordsReceived event) {
        var brought = fresh(event.batchId());
        if (brought.isEmpty()) {
            return;
        }
        var read = brought.stream().map(this::read).toList();
        var intake = DeskIntake.of(read, questions.ask(read), RoundHours.DEFAULT);
        var batch = Ids.next();
        store.add(batch, intake);
        var moved = boxes.take(batch, intake.carried);
        if (intake.isOfSpecimens()) {
            journal.append(new SpecimensReceived(batch));
        }
        if (!moved.isEmpty()) {
            journal.append(new BoxesMoved(List.copyOf(moved)));
        }
    }

    /// Those not taken in before. What lies above all that a device brought is new; of what comes late, again after a
    /// crash, or after a review, the house looks at each.
    private List<DeviceRecords.Beyond> fresh(UUID batch) {
        var brought = records.listBeyondDoubt(batch, SpecimenRecordKinds.ALL);
        var tops = store.raiseTops(brought);
        var asked = brought.stream()
                .filter(each -> each.number() <= tops.getOrDefault(each.deviceId(), 0))
                .map(each -> new DeskRecord.Key(each.deviceId(), each.number()))
                .toList();
        var here = store.listHere(asked);
        return here.isEmpty()
                ? brought
                : brought.stream()
                        .filter(each -> !here.contains(new DeskRecord.Key(each.deviceId(), each.number())))
                        .toList();
    }

    private DeskRecord read(DeviceRecords.Beyond record) {
        return new DeskRecord(
                record,
                DeskActReader.read(record.kind(), body(record.text())).orElse(null),
                clock.ofWall(record.occurredAt()),
                clock.ofWall(record.receivedAt()));
    }

    private JsonNode body(String text) {
        try {
            return json.readTree(text).path("body");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record beyond doubt is no JSON", e);
        }
    }
}
