package org.jpdfederation.client;

import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jpdfederation.client.access.PairingUseCase;
import org.jpdfederation.client.access.UserSummary;
import org.jpdfederation.core.entity.AccessToken;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.entity.User;

/** A call of the storm: waiting, not waiting, and what its result must be. */
enum StormCall {
    GET_USER(600, false) {
        @Override
        Object run(FederationClient client, String name) {
            return client.access().users().get(there(name)).name();
        }

        @Override
        CompletableFuture<?> start(FederationClient client, String name) {
            return client.async().access().users().get(there(name)).thenApply(User::name);
        }

        @Override
        Object expected(String name) {
            return there(name);
        }
    },
    FIND_NOBODY(50, false) {
        @Override
        Object run(FederationClient client, String name) {
            return client.access().users().find("nobody").isEmpty();
        }

        @Override
        CompletableFuture<?> start(FederationClient client, String name) {
            return client.async().access().users().find("nobody").thenApply(found -> found.isEmpty());
        }
    },
    LIST_USERS(5, false) {
        @Override
        Object run(FederationClient client, String name) {
            try (Stream<UserSummary> users = client.access().users().list()) {
                return users.map(UserSummary::username).toList();
            }
        }

        @Override
        CompletableFuture<?> start(FederationClient client, String name) {
            return Published.all(client.async().access().users().list())
                    .thenApply(
                            users -> users.stream().map(UserSummary::username).toList());
        }

        @Override
        Object expected(String name) {
            return IntStream.range(0, StormJpd.USERS)
                    .mapToObj(i -> "there-" + i)
                    .toList();
        }
    },
    LIST_TOKENS(5, false) {
        @Override
        Object run(FederationClient client, String name) {
            try (Stream<AccessToken> tokens = client.access().tokens().list()) {
                return tokens.map(AccessToken::id).toList();
            }
        }

        @Override
        CompletableFuture<?> start(FederationClient client, String name) {
            return Published.all(client.async().access().tokens().list())
                    .thenApply(tokens -> tokens.stream().map(AccessToken::id).toList());
        }

        @Override
        Object expected(String name) {
            return IntStream.range(0, StormJpd.TOKENS).mapToObj(i -> "t-" + i).toList();
        }
    },
    CREATE_USER(100, true) {
        @Override
        Object run(FederationClient client, String name) {
            return client.access().users().create(user(name));
        }

        @Override
        CompletableFuture<?> start(FederationClient client, String name) {
            return client.async().access().users().create(user(name));
        }

        @Override
        Object expected(String name) {
            return user(name);
        }

        private User user(String name) {
            return User.named(name).email(name + "@example.org").build();
        }
    },
    CREATE_GROUP(60, true) {
        @Override
        Object run(FederationClient client, String name) {
            return client.access().groups().create(Group.named(name).build());
        }

        @Override
        CompletableFuture<?> start(FederationClient client, String name) {
            return client.async().access().groups().create(Group.named(name).build());
        }

        @Override
        Object expected(String name) {
            return Group.named(name).build();
        }
    },
    /** The name is taken by another user from the beginning. */
    CREATE_TAKEN(20, true) {
        @Override
        Object run(FederationClient client, String name) {
            return client.access().users().create(taken(name));
        }

        @Override
        CompletableFuture<?> start(FederationClient client, String name) {
            return client.async().access().users().create(taken(name));
        }

        private User taken(String name) {
            return User.named("there-" + name)
                    .email("somebody.else@example.org")
                    .build();
        }
    },
    CHANGE_PASSWORD(60, true) {
        @Override
        Object run(FederationClient client, String name) {
            client.access().users().changePassword(name, Secret.of("new-" + name));
            return true;
        }

        @Override
        CompletableFuture<?> start(FederationClient client, String name) {
            return done(client.async().access().users().changePassword(name, Secret.of("new-" + name)));
        }
    },
    DELETE_USER(60, true) {
        @Override
        Object run(FederationClient client, String name) {
            client.access().users().delete(name);
            return true;
        }

        @Override
        CompletableFuture<?> start(FederationClient client, String name) {
            return done(client.async().access().users().delete(name));
        }
    },
    CREATE_PAIRING_TOKEN(20, true) {
        @Override
        Object run(FederationClient client, String name) {
            return client.access().pairing().createToken(useCase(name)).reveal();
        }

        @Override
        CompletableFuture<?> start(FederationClient client, String name) {
            return client.async().access().pairing().createToken(useCase(name)).thenApply(Secret::reveal);
        }

        @Override
        Object expected(String name) {
            return "of-" + name;
        }

        @Override
        String onceAs(String name) {
            return "POST /access/api/v1/service_trust/pairing/" + name;
        }

        private PairingUseCase useCase(String name) {
            return new PairingUseCase(PairingUseCase.Service.ACCESS, name);
        }
    },
    EXCHANGE_PAIRING_TOKEN(20, true) {
        @Override
        Object run(FederationClient client, String name) {
            return client.access().pairing().exchange(PairingUseCase.coldStorage(name), Secret.of(name));
        }

        @Override
        CompletableFuture<?> start(FederationClient client, String name) {
            return client.async().access().pairing().exchange(PairingUseCase.coldStorage(name), Secret.of(name));
        }

        @Override
        Object expected(String name) {
            return "done";
        }

        @Override
        String onceAs(String name) {
            return "PUT /artifactory/api/v1/service_trust/pairing/artifactory-cold/" + name;
        }
    };

    private final int weight;
    private final boolean write;

    StormCall(int weight, boolean write) {
        this.weight = weight;
        this.write = write;
    }

    /** Runs it on this thread. */
    abstract Object run(FederationClient client, String name);

    /** Runs it without waiting. */
    abstract CompletableFuture<?> start(FederationClient client, String name);

    /** What it gives when it succeeds. */
    Object expected(String name) {
        return true;
    }

    /** Method and path of a call that must be sent once; empty for the others. */
    String onceAs(String name) {
        return "";
    }

    boolean write() {
        return write;
    }

    /** One of them, as often as its weight says. */
    static StormCall at(int thousandth) {
        int left = thousandth;
        for (StormCall call : values()) {
            left -= call.weight;
            if (left < 0) {
                return call;
            }
        }
        throw new IllegalArgumentException("the weights do not make 1000");
    }

    private static String there(String name) {
        return "there-" + (name.hashCode() & 1_023);
    }

    private static CompletableFuture<?> done(CompletableFuture<?> action) {
        return action.thenApply(nothing -> true);
    }
}
