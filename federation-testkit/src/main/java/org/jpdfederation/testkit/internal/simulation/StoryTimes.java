package org.jpdfederation.testkit.internal.simulation;

import java.time.Duration;
import org.jpdfederation.testkit.simulation.Action;

/** The same action at another time. */
final class StoryTimes {

    private StoryTimes() {}

    static Action at(Action action, Duration at) {
        if (action instanceof Action.Put put) {
            return new Action.Put(at, put.site(), put.entity());
        } else if (action instanceof Action.Delete delete) {
            return new Action.Delete(at, delete.site(), delete.key());
        } else if (action instanceof Action.Member member) {
            return new Action.Member(at, member.site(), member.group(), member.user(), member.added());
        } else if (action instanceof Action.Broadcast broadcast) {
            return new Action.Broadcast(at, broadcast.from(), broadcast.to());
        } else if (action instanceof Action.Cut cut) {
            return new Action.Cut(at, cut.from(), cut.to(), cut.bothWays(), cut.cut());
        } else if (action instanceof Action.Clock clock) {
            return new Action.Clock(at, clock.site(), clock.skew());
        } else if (action instanceof Action.Drift drift) {
            return new Action.Drift(at, drift.site(), drift.partsPerMillion());
        } else if (action instanceof Action.Crash crash) {
            return new Action.Crash(at, crash.site(), crash.dies());
        } else if (action instanceof Action.Disk disk) {
            return new Action.Disk(at, disk.site(), disk.writesLeft());
        } else if (action instanceof Action.DieAfterWrite dies) {
            return new Action.DieAfterWrite(at, dies.site(), dies.entity());
        } else if (action instanceof Action.Backup backup) {
            return new Action.Backup(at, backup.site(), backup.restored());
        } else if (action instanceof Action.Configure configure) {
            return new Action.Configure(at, configure.from(), configure.to(), configure.config(), configure.settings());
        } else if (action instanceof Action.Trust trust) {
            return new Action.Trust(at, trust.site(), trust.source(), trust.trusted());
        } else if (action instanceof Action.Poison poison) {
            return new Action.Poison(at, poison.site(), poison.key(), poison.refused());
        }
        throw new AssertionError("every kind of action is told apart");
    }
}
