/**
 * The pure domain of JPD Federation: entities, configuration, topologies, implicit sync, conflict rules, the
 * synchronization engines and plans. It opens no socket or file, starts no thread and reads no clock.
 */
@org.jspecify.annotations.NullMarked
@SuppressWarnings("module") // the client is not there yet when this module is compiled
module org.jpdfederation.core {
    requires static transitive org.jspecify;
    requires re2j;

    exports org.jpdfederation.core.check;
    exports org.jpdfederation.core.closure;
    exports org.jpdfederation.core.config;
    exports org.jpdfederation.core.distribution;
    exports org.jpdfederation.core.entity;
    exports org.jpdfederation.core.error;
    exports org.jpdfederation.core.network;
    exports org.jpdfederation.core.plan;
    exports org.jpdfederation.core.split;
    exports org.jpdfederation.core.sync;
    exports org.jpdfederation.core.topology;
    exports org.jpdfederation.core.internal to
            org.jpdfederation.client;
}
