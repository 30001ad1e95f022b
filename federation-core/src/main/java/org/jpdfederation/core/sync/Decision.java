package org.jpdfederation.core.sync;

import java.util.Optional;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.JpdName;
import org.jspecify.annotations.Nullable;

/**
 * What a target decided on one entry. A real platform publishes none of these; the acknowledgement hides them (rule
 * F16). Immutable.
 */
public final class Decision {

    private final JpdName site;
    private final JpdName from;
    private final EntityRef key;
    private final Verdict verdict;
    private final Stamp entry;
    private final @Nullable Stamp record;

    Decision(JpdName site, JpdName from, Entry entry, Verdict verdict, @Nullable EntityRecord record) {
        this.site = site;
        this.from = from;
        this.key = entry.key();
        this.verdict = verdict;
        this.entry = entry.stamp();
        this.record = record == null ? null : record.stamp();
    }

    /**
     * The target.
     *
     * @return the site that decided
     */
    public JpdName site() {
        return site;
    }

    /**
     * The sender.
     *
     * @return the site that sent the entry; not always the one that made the change
     */
    public JpdName from() {
        return from;
    }

    /**
     * Which entity.
     *
     * @return the key
     */
    public EntityRef key() {
        return key;
    }

    /**
     * What was decided.
     *
     * @return the verdict
     */
    public Verdict verdict() {
        return verdict;
    }

    /**
     * When and where the received change was made.
     *
     * @return the entry's stamp
     */
    public Stamp entry() {
        return entry;
    }

    /**
     * The stamp of what the target held.
     *
     * @return the record's stamp before the decision, or empty when it held nothing
     */
    public Optional<Stamp> record() {
        return Optional.ofNullable(record);
    }

    @Override
    public String toString() {
        return site + " from " + from + ": " + key + " " + verdict + " (entry " + entry
                + (record == null ? ", no record)" : ", record " + record + ")");
    }
}
