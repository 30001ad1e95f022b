package org.jpdfederation.client.lint;

import static org.jpdfederation.core.check.Finding.Severity.ERROR;
import static org.jpdfederation.core.check.Finding.Severity.WARNING;

import org.jpdfederation.core.check.Finding.Severity;

/**
 * What can be wrong with an Access configuration file. An error is what {@link
 * org.jpdfederation.client.yaml.FederationYaml#read(java.nio.file.Path)} refuses too, but for faults between several
 * files. Names are stable; new ones may be added. Immutable.
 */
public enum LintCode {

    // the file
    /** The file cannot be read. */
    UNREADABLE_FILE(
            ERROR,
            "the file cannot be read",
            "nothing in it was checked",
            "check the path, the permissions and the encoding (UTF-8)"),
    /** The file is larger than 1 MiB. */
    FILE_TOO_LARGE(
            ERROR,
            "the file is larger than 1 MiB",
            "no configuration file is; likely another file was named",
            "check the path"),
    /** The file holds nothing. */
    EMPTY_FILE(
            ERROR,
            "the file holds nothing",
            "an import of it leaves no federation",
            "write a federation block, or remove the file"),
    /** A character that YAML does not allow. */
    CONTROL_CHARACTER(
            ERROR,
            "a character that YAML does not allow",
            "the platform shows no error, and nothing is synchronized",
            "write it as an escape in double quotes"),
    /** The text is no YAML. */
    NOT_YAML(
            ERROR,
            "the text is no YAML",
            "the platform shows no error, and nothing is synchronized (AF 1.2)",
            "mend this place first; YAML cannot be read further"),
    /** A tab outside quotes. */
    TAB(
            ERROR,
            "a tab outside quotes",
            "YAML takes no tabs for indentation; editors show them as spaces",
            "write spaces"),
    /** A space that is no plain space, such as a no-break space. */
    ODD_SPACE(
            ERROR,
            "a space that is no plain space, such as a no-break space",
            "YAML takes it for a letter, so that a key or value is not the one it seems to be",
            "write a plain space; if it is meant, put the text in double quotes"),
    /** A dash that is no plain hyphen. */
    ODD_DASH(
            ERROR,
            "a dash that is no plain hyphen",
            "text programs put it in; no key of this format has one, and a number behind it is none",
            "write a plain hyphen (-); if it is meant, put the text in double quotes"),
    /** A typographic quotation mark. */
    ODD_QUOTE(
            ERROR,
            "a typographic quotation mark",
            "it quotes nothing but is a part of the text",
            "write plain quotes (\" or '); if it is meant, put the text in double quotes"),
    /** {@code \\n} as two characters, outside double quotes. */
    LITERAL_NEWLINE(
            ERROR,
            "\\n as two characters, outside double quotes",
            "it breaks no line; a file that was pasted from a JSON or shell text is one long line",
            "break the line here; if a backslash is meant, put the text in single quotes"),
    /** No space behind the colon. */
    MISSING_SPACE(
            ERROR,
            "no space behind the colon",
            "without it key and value are one text",
            "put a space behind the colon"),
    /** A second document in the file. */
    SECOND_DOCUMENT(
            ERROR,
            "a second document in the file",
            "a configuration file holds one; what happens to the other is not published",
            "remove the --- and join the two"),
    /** More than 20 levels. */
    TOO_DEEP(
            ERROR,
            "more than 20 levels",
            "nothing in this format is nested that deep; look for a bracket that is not closed",
            "take levels away"),
    /** More than 100000 values. */
    TOO_MANY_VALUES(
            ERROR,
            "more than 100000 values",
            "no federation has as many; likely another file was named",
            "check the path, or split the federation"),
    /** More faults than are listed. */
    TOO_MANY_FAULTS(
            ERROR,
            "more faults than are listed",
            "the others are counted only",
            "mend those that are listed, then check again"),

    // YAML that readers understand differently
    /** An anchor ({@code &}) in the block. */
    ANCHOR(
            ERROR,
            "an anchor (&) in the block",
            "readers resolve anchors differently or drop them",
            "write the value out where it is used"),
    /** An alias ({@code *}) in the block. */
    ALIAS(
            ERROR,
            "an alias (*) in the block",
            "readers resolve aliases differently; some take the name as text",
            "write the value out, or quote the text"),
    /** A merge key ({@code <<}) in the block. */
    MERGE_KEY(ERROR, "a merge key (<<) in the block", "YAML 1.2 has none: it is an unknown key", "write the keys out"),
    /** A tag (!) in the block. */
    TAG(
            ERROR,
            "a tag (!) in the block",
            "readers may make another type of the value",
            "remove the tag, or quote the text"),
    /** A key that stands there already. */
    DUPLICATE_KEY(
            ERROR,
            "a key that stands there already",
            "readers take the first or the last, or refuse the file",
            "keep one"),
    /** Text that YAML 1.1 or 1.2 takes for something else. */
    AMBIGUOUS_TEXT(
            ERROR,
            "text that YAML 1.1 or 1.2 takes for something else",
            "without quotes the name no becomes false and 0123 becomes 83",
            "put it in quotes"),

    // keys and types
    /** The file is no mapping of keys to values. */
    ROOT_NOT_MAPPING(
            ERROR,
            "the file is no mapping of keys to values",
            "the platform looks for the key federation at its root",
            "write federation: at the begin of a line, and indent the rest"),
    /** There is no federation block. */
    NO_BLOCK(
            ERROR,
            "there is no federation block",
            "nothing is synchronized, and no error is shown",
            "write federation: in lower case at the begin of a line"),
    /** A key that is not published. */
    UNKNOWN_KEY(
            ERROR,
            "a key that is not published",
            "no page says that the platform complains about it; a default holds instead",
            "remove it, or write the published key that was meant"),
    /** A key that is nearly a published one. */
    MISSPELT_KEY(
            ERROR,
            "a key that is nearly a published one",
            "no page says that the platform complains about it; a default holds instead",
            "write the published key"),
    /** A published key in another case or with other separators. */
    MISCASED_KEY(
            ERROR,
            "a published key in another case or with other separators",
            "keys are published in lower case with hyphens; with another spelling a default holds",
            "write it in lower case with hyphens"),
    /** A published key at a wrong place. */
    MISPLACED_KEY(
            ERROR,
            "a published key at a wrong place",
            "it is published for its own place only",
            "move it to its place; check the indentation"),
    /** A setting that has no published key in a file. */
    REST_ONLY_KEY(
            ERROR,
            "a setting that has no published key in a file",
            "only the REST API of the source can set it for a target (AF 1.5)",
            "remove it here, and set it by REST: /access/api/v1/system/federation"),
    /** A key without a value. */
    EMPTY_VALUE(
            ERROR,
            "a key without a value",
            "readers take null or the default; likely the lines below are not indented",
            "give a value or remove the key"),
    /** Something else than keys and values. */
    NOT_A_MAPPING(
            ERROR,
            "something else than keys and values",
            "the keys below it are not found",
            "write one key: value a line, indented"),
    /** Something else than a list. */
    NOT_A_LIST(
            ERROR,
            "something else than a list",
            "the platform expects several values here",
            "put \"- \" before each value"),
    /** Something else than text. */
    NOT_TEXT(
            ERROR,
            "something else than text",
            "the platform expects a text here",
            "write one text; quote it if it looks like something else"),
    /** Something else than a number. */
    NOT_A_NUMBER(
            ERROR,
            "something else than a number",
            "the platform expects a number here",
            "write plain digits without quotes"),
    /** A number that is not written as a whole number in plain digits. */
    NOT_WHOLE(
            ERROR,
            "a number that is not written as a whole number in plain digits",
            "fractions, exponents and other bases are no part of this format",
            "write plain digits without quotes, fractions or exponents"),
    /** A number outside its range. */
    OUT_OF_RANGE(
            ERROR,
            "a number outside its range",
            "the platform's behaviour outside the range is not published",
            "write a number in the range"),
    /** Something else than true or false. */
    NOT_A_BOOLEAN(
            ERROR,
            "something else than true or false",
            "yes and on are text in YAML 1.2",
            "write true or false, without quotes"),
    /** A key that must be there. */
    MISSING_KEY(ERROR, "a key that must be there", "the entry has no meaning without it", "add the key"),
    /** An empty text. */
    EMPTY_TEXT(ERROR, "an empty text", "it names nothing", "write a text or remove the entry"),
    /** An entry that stands in the list already. */
    DUPLICATE_ENTRY(
            WARNING,
            "an entry that stands in the list already",
            "it has no effect; another one may be missing",
            "remove it, or write what was meant"),
    /** A placeholder of a template. */
    PLACEHOLDER(WARNING, "a placeholder of a template", "the platform takes it as it stands", "write the real value"),

    // what goes where
    /** An entity type that does not exist. */
    UNKNOWN_ENTITY_TYPE(
            ERROR,
            "an entity type that does not exist",
            "the types are users, groups, permissions, tokens, in lower case",
            "write one of them"),
    /** An empty list of entity types. */
    NO_ENTITY_TYPES(
            WARNING,
            "an empty list of entity types",
            "nothing is synchronized",
            "name at least one type, or remove the key for all four"),
    /** A blank server name. */
    SERVER_NAME_INVALID(
            ERROR, "a blank server name", "the name is how REST calls and messages know the target", "write a name"),
    /** A server name that cannot stand in the path of a URL, or that people cannot see as it is. */
    SERVER_NAME_UNSAFE(
            WARNING,
            "a server name that cannot stand in the path of a URL, or that people cannot see as it is",
            "the REST calls for this target carry its name in their path, and people type it",
            "use letters, digits, hyphens, dots, underscores and @"),
    /** A server name that is taken. */
    DUPLICATE_SERVER(
            ERROR,
            "a server name that is taken",
            "the name is how settings and REST calls find the target",
            "give each server a name of its own"),
    /** No http or https URL of a host. */
    INVALID_URL(
            ERROR,
            "no http or https URL of a host",
            "the source cannot reach the target",
            "write https://HOST[:PORT]/access"),
    /** A URL with a user or password. */
    URL_CREDENTIALS(
            ERROR,
            "a URL with a user or password",
            "the file is kept in plain text, and the relation rests on trust, not on passwords",
            "remove the part before the @"),
    /** A URL with a query or fragment. */
    URL_QUERY(
            ERROR,
            "a URL with a query or fragment",
            "it is a base, to which paths are added",
            "remove what follows ? or #"),
    /** A URL that ends in a slash. */
    URL_TRAILING_SLASH(
            WARNING,
            "a URL that ends in a slash",
            "documents disagree; without it is read everywhere (AF C5)",
            "remove the slash at the end"),
    /** A URL that does not end in /access. */
    URL_WITHOUT_ACCESS(
            WARNING,
            "a URL that does not end in /access",
            "it must lead to the Access service, not to the platform",
            "write https://HOST[:PORT]/access"),
    /** A plain http URL. */
    URL_PLAIN_HTTP(WARNING, "a plain http URL", "what is synchronized travels readable (AF 1.1)", "use https"),
    /** A URL that another server has. */
    DUPLICATE_URL(
            WARNING,
            "a URL that another server has",
            "the target gets everything twice",
            "remove one of the two, or write the URL that was meant"),

    // filters
    /** A pattern that is no regular expression. */
    PATTERN_INVALID(
            ERROR,
            "a pattern that is no regular expression",
            "nothing can evaluate it",
            "mend the pattern; put a backslash before a character that is meant as it stands"),
    /** A pattern that cannot be evaluated here. */
    PATTERN_NOT_EVALUABLE(
            WARNING,
            "a pattern that cannot be evaluated here",
            "look-around and back-references are legal on the platform, but plans and tests cannot tell what the pattern selects",
            "say it with an include and an exclude pattern"),
    /** A pattern that looks like a glob. */
    PATTERN_LOOKS_LIKE_GLOB(
            WARNING,
            "a pattern that looks like a glob",
            "patterns are regular expressions: a * repeats what stands before it",
            "write .* for any text; put a backslash before a * that is meant as it stands"),
    /** A pattern that matches no permission of the inventory. */
    PATTERN_MATCHES_NOTHING(
            WARNING,
            "a pattern that matches no permission of the inventory",
            "a misspelt include pattern selects nothing, and a misspelt exclude pattern holds nothing back",
            "check the spelling; patterns are case-sensitive and match whole names"),
    /** An include pattern of which nothing is left. */
    INCLUDE_HIDDEN(
            WARNING,
            "an include pattern of which nothing is left",
            "an exclude pattern wins over it",
            "narrow the exclude pattern, or remove the include pattern"),
    /** A permission filter although permissions are not synchronized. */
    FILTER_WITHOUT_PERMISSIONS(
            WARNING,
            "a permission filter although permissions are not synchronized",
            "it has no effect",
            "add permissions to the entity types, or remove the filter"),

    // service ids
    /** No service id. */
    INVALID_SERVICE_ID(
            ERROR,
            "no service id",
            "an id has the form <type>@<unique>",
            "write an id such as jfrt@01hq3v7k8m2n4p6r8t0w2y4abc, or a type and a wildcard such as jfrt@*"),
    /** A mapping to a wildcard. */
    MAPPING_TO_WILDCARD(
            ERROR,
            "a mapping to a wildcard",
            "the target of a mapping is one local service",
            "write the one local service id"),
    /** A wildcard that does not stand alone behind the @. */
    MAPPING_FROM_WILDCARD(
            ERROR,
            "a wildcard that does not stand alone behind the @",
            "only a type and one *, such as jfrt@*, is published",
            "write a type and one *, or a whole service id"),
    /** A mapping from one service type to another. */
    MAPPING_TYPES_DIFFER(
            ERROR,
            "a mapping from one service type to another",
            "an Artifactory cannot stand for an Xray",
            "map each type to itself"),
    /** Two mappings to services of one type. */
    MAPPING_TYPE_TWICE(
            WARNING,
            "two mappings to services of one type",
            "one Access serves at most one service of each type (AF 1.9)",
            "keep one mapping a type"),
    /** A wildcard mapping between an old and a new Artifactory id. */
    MAPPING_ID_FORMATS(
            WARNING,
            "a wildcard mapping between an old and a new Artifactory id",
            "jf-artifactory@ and jfrt@ are mapped by hand, id by id (AF 1.9)",
            "write the whole service id under from"),

    // several files of one fleet
    /** Permission filters of one target differ from source to source. */
    FLEET_FILTERS_DIFFER(
            WARNING,
            "permission filters of one target differ from source to source",
            "what one source holds back another sends",
            "use the same filters for a target everywhere"),
    /** Excluded users differ from source to source. */
    FLEET_EXCLUSIONS_DIFFER(
            WARNING,
            "excluded users differ from source to source",
            "a user whom one source holds back is sent by another",
            "exclude the same users everywhere"),
    /** Maximum-future-time-diff-millis differs between JPDs. */
    FLEET_WINDOWS_DIFFER(
            WARNING,
            "maximum-future-time-diff-millis differs between JPDs",
            "two JPDs decide the same conflict differently and stay different",
            "use one value everywhere"),
    /** Consider-stale-hours differs between sources. */
    FLEET_STALE_LIMITS_DIFFER(
            WARNING,
            "consider-stale-hours differs between sources",
            "after an outage some sources have given up and need a full broadcast, others go on",
            "use one value everywhere, unless it is meant"),
    /** A mapping of service ids at a JPD to which no file sends. */
    FLEET_MAPPING_WITHOUT_SOURCE(
            WARNING,
            "a mapping of service ids at a JPD to which no file sends",
            "it is never used, or the file of the source is missing",
            "check the files of the sources, or remove the mapping"),
    /** One server name for two URLs. */
    FLEET_NAME_FOR_TWO_URLS(
            WARNING,
            "one server name for two URLs",
            "in messages and REST calls the two targets look the same",
            "use one name for a JPD everywhere"),
    /** A target that does not trust its source. */
    FLEET_TRUST_MISSING(
            ERROR,
            "a target that does not trust its source",
            "it refuses all that the source sends (AF 1.13)",
            "copy the root certificate of the source to etc/access/keys/trusted of the target");

    private final Severity severity;
    private final String title;
    private final String why;
    private final String fix;

    LintCode(Severity severity, String title, String why, String fix) {
        this.severity = severity;
        this.title = title;
        this.why = why;
        this.fix = fix;
    }

    /**
     * How bad it is.
     *
     * @return an error, or a warning
     */
    public Severity severity() {
        return severity;
    }

    /**
     * What is wrong.
     *
     * @return a phrase in English
     */
    public String title() {
        return title;
    }

    /**
     * Why it matters.
     *
     * @return a clause in English
     */
    public String why() {
        return why;
    }

    /**
     * What to do about it.
     *
     * @return an instruction in English
     */
    public String fix() {
        return fix;
    }
}
