package org.jpdfederation.core.split;

/**
 * The known stories by which sites come to differ, as far as the end of a history tells them apart. The numbers are
 * those of the synchronization semantics. Immutable.
 */
public enum Timeline {
    /** T01: two edits on two sites, closer together than the window. */
    SPLIT_IN_WINDOW(
            "T01", "two sites changed it less than the conflict window apart; each keeps its own value for good"),
    /** T02: one writer under K1 {@code EVERY_UPDATE}. */
    LOST_EDIT_OF_ONE_WRITER(
            "T02", "one site changed it twice within the conflict window; the targets dropped the later change"),
    /** T04: three sites, and the order of arrival. */
    ORDER_DECIDED(
            "T04", "three or more sites changed it; which change a site kept hung on the order in which they arrived"),
    /** T05: a stamp beyond the window ahead of the true time. */
    STAMP_FROM_THE_FUTURE(
            "T05", "a clock that was far ahead stamped it; until that time has come only local edits change it"),
    /** T06: a later edit with an earlier stamp, by another site. */
    SLOW_CLOCK("T06", "a site's clock was behind; its later change counted as the older one"),
    /** T07: a later edit with an earlier stamp, by the same site. */
    CLOCK_SET_BACK("T07", "a site's clock was set back; the targets took its later change for an older one"),
    /** T09: a deletion and an update that crossed. */
    DELETION_LOST("T09", "a deletion and a change crossed; the change brought it back on some sites only"),
    /** T10: gone here, alive there, and nothing in the history tells why. */
    LINGERING(
            "T10",
            "a site lacks it and another holds it since before the history begins; a broadcast deletes nothing and"
                    + " brings back what was deleted"),
    /** T15: whole member lists that exclude one another. */
    LOST_MEMBER("T15", "sites changed its members or grants at once; a whole list replaces a whole list"),
    /** T16: a revoked token under K1 {@code EVERY_UPDATE}. */
    REVOCATION_IN_WINDOW("T16", "the token was revoked within the conflict window of its issue; a target kept it"),
    /** T18: what one direction leaves out. */
    EXCLUSION_EATS("T18", "one direction leaves users out whom the other sends; it never comes to rest by itself");

    private final String number;
    private final String sentence;

    Timeline(String number, String sentence) {
        this.number = number;
        this.sentence = sentence;
    }

    /**
     * Its number.
     *
     * @return such as {@code T01}
     */
    public String number() {
        return number;
    }

    /**
     * What has happened, for people.
     *
     * @return a clause in English
     */
    public String sentence() {
        return sentence;
    }
}
