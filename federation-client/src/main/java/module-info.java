import org.jspecify.annotations.NullMarked;

/** What crosses the boundary to a real platform: REST clients, JSON, YAML, certificates and keys. */
@NullMarked
@SuppressWarnings("module") // the testkit is not there yet when this module is compiled
module org.jpdfederation.client {
    requires transitive org.jpdfederation.core;
    requires java.net.http;
    requires java.xml;
    requires org.bouncycastle.pg;
    requires org.bouncycastle.pkix;
    requires org.bouncycastle.provider;
    requires org.slf4j;
    requires tools.jackson.databind;
    requires tools.jackson.dataformat.yaml;
    requires static transitive org.jspecify;

    exports org.jpdfederation.client.access;
    exports org.jpdfederation.client.arrival;
    exports org.jpdfederation.client.artifactory;
    exports org.jpdfederation.client.distribution;
    exports org.jpdfederation.client.error;
    exports org.jpdfederation.client.fleet;
    exports org.jpdfederation.client.inventory;
    exports org.jpdfederation.client.lifecycle;
    exports org.jpdfederation.client.lint;
    exports org.jpdfederation.client.missioncontrol;
    exports org.jpdfederation.client.openpgp;
    exports org.jpdfederation.client.plan;
    exports org.jpdfederation.client.topology;
    exports org.jpdfederation.client.trust;
    exports org.jpdfederation.client.yaml;
    exports org.jpdfederation.client;
    exports org.jpdfederation.client.internal.document to
            org.jpdfederation.testkit;
}
