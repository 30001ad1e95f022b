package org.jpdfederation.testkit.internal.platform;

import java.security.SecureRandom;
import java.util.Random;
import java.util.UUID;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.entity.ServiceId;
import org.jpdfederation.core.entity.ServiceType;

/** Everything random in a platform, from one seed: the same seed gives the same ids, keys and tokens. */
public final class SeededSource extends SecureRandom {

    private static final long serialVersionUID = 1L;
    private static final String CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int UNIQUE_LENGTH = 26;

    private final Random random;

    /**
     * Makes a source.
     *
     * @param seed any number
     */
    public SeededSource(long seed) {
        this.random = new Random(seed);
    }

    @Override
    public void nextBytes(byte[] bytes) {
        random.nextBytes(bytes);
    }

    /** A service id in the current format: 26 characters, the first a 0. */
    public ServiceId serviceId(ServiceType type) {
        return new ServiceId(type.prefix(), "0" + letters(UNIQUE_LENGTH - 1));
    }

    /** A token's id: a UUID. */
    public String tokenId() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    /** A token's value. */
    public Secret tokenValue() {
        return Secret.of("fake-" + letters(48));
    }

    private String letters(int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(CROCKFORD.charAt(random.nextInt(CROCKFORD.length())));
        }
        return text.toString();
    }
}
