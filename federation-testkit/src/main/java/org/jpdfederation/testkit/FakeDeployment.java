package org.jpdfederation.testkit;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jpdfederation.core.config.InboundConfig;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.SyncTarget;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.Inventory;
import org.jpdfederation.core.entity.Jpd;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.sync.EntityRecord;
import org.jpdfederation.core.sync.RelationState;
import org.jpdfederation.core.sync.Stamp;
import org.jpdfederation.testkit.internal.platform.DeploymentState;
import org.jpdfederation.testkit.internal.platform.PlatformState;

/**
 * One fake JPD: the Access, Artifactory and Mission Control calls that it models, over HTTP under {@link #url()}, and
 * beside them what a test wants to do and see without HTTP. Safe for use by many threads.
 */
public final class FakeDeployment {

    private final DeploymentState state;
    private final PlatformState platform;
    private final URI url;

    FakeDeployment(DeploymentState state, PlatformState platform, URI url) {
        this.state = state;
        this.platform = platform;
        this.url = url;
    }

    /**
     * The deployment's name.
     *
     * @return the name
     */
    public JpdName name() {
        return state.name();
    }

    /**
     * Where it answers.
     *
     * @return the base URL of the platform, such as {@code http://127.0.0.1:40123}
     */
    public URI url() {
        return url;
    }

    /**
     * Where its Access service answers.
     *
     * @return the base URL, as it stands in {@code servers}
     */
    public URI accessUrl() {
        return URI.create(url + "/access");
    }

    /**
     * The deployment as a plan sees it.
     *
     * @return name, Access URL and service ids
     */
    public Jpd jpd() {
        return Jpd.of(name().text(), accessUrl(), java.util.List.of(state.accessId(), state.artifactoryId()));
    }

    /**
     * A token with the rights of an administrator. It belongs to no stored user and is never federated.
     *
     * @return the value for an {@code Authorization: Bearer} header
     */
    public Secret adminToken() {
        return state.adminToken();
    }

    /**
     * Sets the deployment's wall clock to virtual time plus a skew. Only the stamps of its changes feel it.
     *
     * @param skew how far the clock is ahead; negative when it is slow
     */
    public void skew(Duration skew) {
        run(() -> state.skew(skew));
    }

    /**
     * The deployment's wall clock.
     *
     * @return virtual time plus its skew
     */
    public Instant wallClock() {
        return ask(state::now);
    }

    /**
     * Trusts a source, as if its root certificate lay in this deployment's {@code keys/trusted}.
     *
     * @param source the deployment that may send here
     */
    public void trust(FakeDeployment source) {
        run(() -> state.trust(source.name()));
    }

    /**
     * Trusts a source no longer.
     *
     * @param source the deployment that may not send here any more
     */
    public void distrust(FakeDeployment source) {
        run(() -> state.distrust(source.name()));
    }

    /**
     * Cannot take an entity that others send, whatever it holds, as if its name were illegal here: from now on it refuses
     * each batch with a change of it (knob K4).
     *
     * @param entity the poisonous entity
     */
    public void refuse(EntityRef entity) {
        run(() -> state.refuse(entity));
    }

    /**
     * Takes an entity again that it has refused so far.
     *
     * @param entity which entity
     */
    public void refuseNoMore(EntityRef entity) {
        run(() -> state.refuseNoMore(entity));
    }

    /**
     * Sets what this deployment sends and how it takes what it is sent, as a restart with another configuration file
     * would. Nothing is sent because of it (rule F5).
     *
     * @param outbound the outbound settings; servers in it are not looked at
     * @param inbound the inbound settings
     */
    public void configure(OutboundConfig outbound, InboundConfig inbound) {
        run(() -> {
            state.configure(outbound);
            state.configure(inbound);
        });
    }

    /**
     * Registers a target under the name of its JPD. One of that name is replaced: the relation starts anew, and what
     * waited for it is forgotten.
     *
     * @param target the deployment to send to
     * @param settings what is set for it alone
     * @throws org.jpdfederation.core.error.InputException if a pattern in a filter cannot be used
     */
    public void register(FakeDeployment target, TargetSettings settings) {
        SyncTarget added = new SyncTarget(target.name().text(), target.accessUrl(), settings);
        run(() -> state.register(added, true));
    }

    /**
     * Stores entities as if they had been here for an hour: no change, so nothing is sent until a full broadcast.
     *
     * @param inventory the entities; what the deployment holds beside them stays
     */
    public void preload(Inventory inventory) {
        run(() -> {
            Stamp stamp = Stamp.of(state.now().minus(Duration.ofHours(1)), name());
            inventory.entities().forEach(entity -> state.preload(entity, stamp));
        });
    }

    /**
     * Creates or replaces an entity: a local change, stamped with this deployment's wall clock (rule F1).
     *
     * @param entity the entity as it shall be
     * @throws IllegalStateException if this deployment is down, or dies at this change
     */
    public void put(Entity entity) {
        run(() -> state.put(entity));
    }

    /**
     * Deletes an entity: a local change.
     *
     * @param ref which entity
     * @return whether it was here
     * @throws IllegalStateException if this deployment is down, or dies at this change
     */
    public boolean delete(EntityRef ref) {
        return ask(() -> state.delete(ref));
    }

    /**
     * What the deployment holds of an entity.
     *
     * @param ref which entity
     * @return the entity with the stamp of its last applied change, or empty
     */
    public Optional<EntityRecord> record(EntityRef ref) {
        return ask(() -> state.record(ref));
    }

    /**
     * All that the deployment holds.
     *
     * @return a copy
     */
    public Inventory inventory() {
        return ask(() -> {
            Inventory.Builder copy = Inventory.builder();
            for (EntityType type : EntityType.values()) {
                state.list(type).forEach(copy::add);
            }
            return copy.build();
        });
    }

    /**
     * Copies all records, with their stamps.
     *
     * @return the copy
     */
    public Backup backup() {
        return ask(() -> new Backup(state.records()));
    }

    /**
     * Puts a backup in the place of all records, with the stamps in it. What waited to be sent counts as delivered, and
     * nothing is sent because of the restore (T31).
     *
     * @param backup what this deployment holds from now on
     * @throws IllegalStateException if it is up; crash it first
     */
    public void restore(Backup backup) {
        run(() -> state.restore(backup.records()));
    }

    /**
     * Dies. Its port closes every connection without an answer; batches to it get none either; what was in flight from
     * it waits again; a full broadcast from it is over. Records, waiting changes and how it sees its targets survive,
     * and copies that are under way from it still arrive.
     *
     * @throws IllegalStateException if it is down
     */
    public void crash() {
        run(state::crash);
    }

    /**
     * Dies at its next local change: the change is stored, no buffer has it, and whoever asked for it gets no answer.
     *
     * @throws IllegalStateException if it is down
     */
    public void crashAtNextChange() {
        run(state::dieAtNextChange);
    }

    /**
     * Is there again after a crash; the waits of its relations begin anew.
     *
     * @throws IllegalStateException if it is up
     */
    public void restart() {
        run(state::restart);
    }

    /**
     * Whether this deployment is up.
     *
     * @return false between a crash and the restart
     */
    public boolean isUp() {
        return ask(state::isUp);
    }

    /**
     * How this deployment sees one of its targets.
     *
     * @param target the target's name
     * @return the state of the relation
     * @throws IllegalArgumentException if there is no such target
     */
    public RelationState relationState(String target) {
        return ask(() -> state.relationState(target));
    }

    /**
     * How many entities wait for a target, those in flight included.
     *
     * @param target the target's name
     * @return their number
     * @throws IllegalArgumentException if there is no such target
     */
    public int waiting(String target) {
        return ask(() -> state.waiting(target));
    }

    /**
     * Whether a full broadcast to a target is under way.
     *
     * @param target the target's name
     * @return true from its start until its end
     * @throws IllegalArgumentException if there is no such target
     */
    public boolean broadcasting(String target) {
        return ask(() -> state.broadcasting(target));
    }

    private <T> T ask(Supplier<T> question) {
        return platform.atomically(question);
    }

    private void run(Runnable action) {
        platform.atomically(() -> {
            action.run();
            return true;
        });
    }
}
