import org.jspecify.annotations.NullMarked;

/** Stand-ins for real platforms, so that a federation can be tested without one. */
@NullMarked
module org.jpdfederation.testkit {
    requires transitive org.jpdfederation.client;
    requires transitive org.jpdfederation.core;
    requires jdk.httpserver;
    requires org.bouncycastle.pkix;
    requires org.bouncycastle.provider;
    requires org.slf4j;
    requires tools.jackson.databind;
    requires static transitive org.jspecify;

    exports org.jpdfederation.testkit;
    exports org.jpdfederation.testkit.simulation;
}
