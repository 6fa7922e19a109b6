package org.huhang.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.huhang.shared.AreaId;

/// Takes in what belongs to notices that were issued before this house stood or elsewhere: to whom they went, what they
/// did to others, what was answered. Nobody is told anew.
@ApplicationScoped
public class EarlierNotices {
    private final NoticeStore notices;
    private final AddresseeStore addressees;
    private final Addresses addresses;
    private final SeriesStore series;

    EarlierNotices(NoticeStore notices, AddresseeStore addressees, Addresses addresses, SeriesStore series) {
        this.notices = notices;
        this.addressees = addressees;
        this.addresses = addresses;
        this.series = series;
    }

    /// Doing it again changes nothing.
    ///
    /// @param on the day as of which areas and organizations are taken
    /// @return the addressees, each before all below it
    @Transactional(Transactional.TxType.MANDATORY)
    public List<AddresseeId> address(NoticeId id, List<Addressing> to, Collection<Relation> relations, LocalDate on) {
        notices.addRelations(id, relations);
        var there = addressees.list(id, Instant.EPOCH);
        if (there.isEmpty()) {
            addressees.add(addresses.find(id, to, on));
            there = addressees.list(id, Instant.EPOCH);
        }
        return there.stream().map(each -> each.addressee().id()).toList();
    }

    /// Nobody but this command post numbers in the series, nor signs with that name.
    @Transactional(Transactional.TxType.MANDATORY)
    public void keepSeries(String name, String issuer, AreaId area, Instant now) {
        series.bind(name, issuer, new Office(area, null), now);
    }

    /// A receipt whose id is there already is left out.
    @Transactional(Transactional.TxType.MANDATORY)
    public void answer(Collection<Receipt> receipts) {
        addressees.addAll(receipts);
    }
}
