package org.huhang.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.huhang.imports.ImportColumn;
import org.huhang.imports.RowCells;
import org.huhang.shared.AreaId;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.jspecify.annotations.Nullable;

/// The columns of a file that say who a person is. Birth date and sex may be left out: the identity number carries
/// them, and what is written beside it must agree.
final class PersonColumns {
    static final ImportColumn NAME = ImportColumn.required("name", "姓名", "name", "覃家明", "full name");
    static final ImportColumn IDENTITY = ImportColumn.required(
            "identityNumber", "身份证号", "identity number", "430890198005011019", "身份证号码", "公民身份号码", "证件号码", "id number");
    static final ImportColumn SEX = ImportColumn.optional("sex", "性别", "sex", "男", "gender");
    static final ImportColumn BIRTH_DATE =
            ImportColumn.optional("birthDate", "出生日期", "birth date", "1980-05-01", "出生年月日", "生日", "birthday");
    static final ImportColumn PHONE = ImportColumn.optional(
            "phone", "手机号", "phone", "13800000001", "手机", "手机号码", "联系电话", "电话", "mobile", "phone number");
    static final List<ImportColumn> ALL = List.of(NAME, IDENTITY, SEX, BIRTH_DATE, PHONE);

    private static final Map<String, Sex> SEXES = Map.of(
            "男", Sex.MALE, "女", Sex.FEMALE, "male", Sex.MALE, "female", Sex.FEMALE, "m", Sex.MALE, "f", Sex.FEMALE);

    private PersonColumns() {}

    /// @return nothing when the row says why not
    static @Nullable Person read(RowCells cells, UUID id, @Nullable AreaId area, LocalDate today) {
        var name = cells.text(NAME);
        if (name != null) {
            PersonName.check(name).ifPresent(cells::refuse);
        }
        var number = cells.identityNumber(IDENTITY, plain -> IdentityNumber.check(plain, today));
        var sex = sex(cells);
        var birthDate = cells.date(BIRTH_DATE);
        var phone = cells.phone(PHONE, PhoneNumber::check);
        if (number == null) {
            return null;
        }
        var identity = new IdentityNumber(number);
        var born = birthDate == null ? identity.birthDate() : birthDate;
        var as = sex == null ? identity.sex() : sex;
        BirthDate.check(born, today)
                .or(() -> IdentityAgreement.check(identity, born, as))
                .ifPresent(cells::refuse);
        return name != null && area != null && cells.reasons().isEmpty()
                ? new Person(new PersonId(id), name, as, born, number, phone, null, area)
                : null;
    }

    private static @Nullable Sex sex(RowCells cells) {
        var word = cells.text(SEX);
        if (word == null) {
            return null;
        }
        var sex = SEXES.get(word.strip().toLowerCase(Locale.ROOT));
        if (sex == null) {
            cells.refuse(Refusal.invalid("registry.sex-unknown", "sex", Map.of("text", RowCells.shown(word))));
        }
        return sex;
    }

    static Map<String, String> understood(Person person) {
        return Map.of(
                "name", person.name(),
                "sex", person.sex() == Sex.MALE ? "男" : "女",
                "birthDate", person.birthDate().toString());
    }
}
