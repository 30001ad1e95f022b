package org.jpdfederation.testkit.internal.simulation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jpdfederation.core.entity.AccessToken;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.Permission;
import org.jpdfederation.core.entity.User;
import org.jpdfederation.core.network.NetworkEvent;
import org.jpdfederation.core.split.Difference;
import org.jpdfederation.core.sync.Batch;
import org.jpdfederation.core.sync.Decision;
import org.jpdfederation.core.sync.EntityRecord;
import org.jpdfederation.core.sync.SourceEffect.BroadcastResult;
import org.jpdfederation.core.sync.SourceEffect.DropReason;
import org.jpdfederation.core.sync.Stamp;
import org.jpdfederation.testkit.simulation.ScenarioEvent;
import org.jpdfederation.testkit.simulation.ScenarioResult;

/** A story in plain words, a line for each thing that happens. For one thread at a time. */
public final class StoryLines {

    private final Consumer<String> lines;

    public StoryLines(Consumer<String> lines) {
        this.lines = lines;
    }

    private void line(long millis, String text) {
        lines.accept(String.format("%10s  %s", Times.text(millis), text));
    }

    /** An event of the story. */
    public void tell(ScenarioEvent event) {
        line(event.at().toMillis(), words(event));
    }

    private static String words(ScenarioEvent event) {
        if (event instanceof ScenarioEvent.Put put) {
            return put.site() + " sets " + put.entity().ref() + " to " + value(put.entity());
        } else if (event instanceof ScenarioEvent.Delete delete) {
            return delete.site() + " deletes " + delete.key();
        } else if (event instanceof ScenarioEvent.AddMember add) {
            return add.site() + " adds " + add.member() + " to group/" + add.group();
        } else if (event instanceof ScenarioEvent.RemoveMember remove) {
            return remove.site() + " takes " + remove.member() + " out of group/" + remove.group();
        } else if (event instanceof ScenarioEvent.SetClock clock) {
            return "the clock of " + clock.site() + " is set to the true time "
                    + (clock.skew().isNegative() ? "- " : "+ ")
                    + Times.text(clock.skew().abs());
        } else if (event instanceof ScenarioEvent.Cut cut) {
            return "the link " + ends(cut.from(), cut.to()) + " is cut";
        } else if (event instanceof ScenarioEvent.Heal heal) {
            return "the link " + ends(heal.from(), heal.to()) + " is whole again";
        } else if (event instanceof ScenarioEvent.Broadcast broadcast) {
            return "a full broadcast " + ends(broadcast.from(), broadcast.to()) + " is asked for";
        } else if (event instanceof ScenarioEvent.Crash crash) {
            return crash.site() + " dies";
        } else if (event instanceof ScenarioEvent.Restart restart) {
            return restart.site() + " is there again";
        }
        ScenarioEvent.Configure configure = (ScenarioEvent.Configure) event;
        return "the relation " + ends(configure.from(), configure.to()) + " is configured anew";
    }

    /** What the federation did. Arrivals and answers are told by what they cause. */
    public void tell(NetworkEvent event) {
        words(event).ifPresent(words -> line(event.at().toEpochMilli(), words));
    }

    private static Optional<String> words(NetworkEvent event) {
        if (event instanceof NetworkEvent.Sent sent) {
            return Optional.of(sent(sent.batch()));
        } else if (event instanceof NetworkEvent.Decided decided) {
            return Optional.of(decided(decided.decision()));
        } else if (event instanceof NetworkEvent.TimedOut timedOut) {
            Batch batch = timedOut.batch();
            return Optional.of(batch.from() + " has no answer from " + batch.target() + " to try " + batch.tryNumber());
        } else if (event instanceof NetworkEvent.Refused refused) {
            return Optional.of(refused.site() + " refuses the batch of " + refused.from() + ": " + refused.reason());
        } else if (event instanceof NetworkEvent.StateChanged changed) {
            return Optional.of(changed.site() + " sees " + changed.target() + " as " + changed.after() + ", no longer "
                    + changed.before());
        } else if (event instanceof NetworkEvent.Dropped dropped) {
            return Optional.of(dropped.site() + " drops for " + dropped.target() + ": " + keys(dropped.keys()) + " ("
                    + words(dropped.reason()) + ")");
        } else if (event instanceof NetworkEvent.Probed probed) {
            return Optional.of(probed.site() + " probes " + probed.target()
                    + (probed.answered() ? ", which answers" : ", in vain"));
        } else if (event instanceof NetworkEvent.BroadcastEnded ended) {
            return Optional.of("the full broadcast " + ended.site() + "->" + ended.target()
                    + (ended.result() == BroadcastResult.COMPLETED ? " is complete" : " has failed"));
        }
        return Optional.empty();
    }

    private static String sent(Batch batch) {
        String what = batch.kind() == Batch.Kind.BROADCAST ? " (broadcast)" : "";
        String again = batch.tryNumber() == 1 ? "" : ", try " + batch.tryNumber();
        return batch.from() + " sends to " + batch.target() + what + again + ": "
                + keys(batch.entries().stream().map(entry -> entry.key()).toList());
    }

    private static String keys(Collection<EntityRef> keys) {
        return keys.isEmpty()
                ? "nothing"
                : keys.stream().map(EntityRef::toString).collect(Collectors.joining(", "));
    }

    private static String words(DropReason reason) {
        return switch (reason) {
            case STALE -> "the target is stale";
            case STORED_EVENTS_LIMIT -> "more than max-stored-events wait";
            case NOT_SELECTED -> "no longer selected";
        };
    }

    private static String decided(Decision decision) {
        return decision.site() + " decides on " + decision.key() + " from " + decision.from() + ": "
                + decision.verdict() + ", " + why(decision);
    }

    private static String why(Decision decision) {
        String entry = stamp(decision.entry());
        String record = decision.record().map(StoryLines::stamp).orElse("none");
        return switch (decision.verdict()) {
            case CREATED -> "no record; stored with " + entry;
            case NOTHING_TO_DELETE -> "no record; the deletion is of " + entry;
            case ACCEPTED -> "the change of " + entry + " takes the place of " + record;
            case DELETED -> "the deletion of " + entry + " removes " + record;
            case IGNORED_IN_WINDOW ->
                "the change of " + entry + " leads " + record + " by " + Times.text(lead(decision))
                        + ", less than the window";
            case IGNORED_OLDER -> "the change of " + entry + " is not newer than " + record;
            case REFUSED -> "the change of " + entry + " is too far in the future";
            case UNMAPPED_SERVICE -> "no mapping names the service of its token";
        };
    }

    private static long lead(Decision decision) {
        return decision.entry().epochMilli()
                - decision.record().map(Stamp::epochMilli).orElse(0L);
    }

    private static String stamp(Stamp stamp) {
        return Times.text(stamp.at()) + " by " + stamp.source();
    }

    /** How it ended, and what is split where. */
    public void end(ScenarioResult result) {
        lines.accept("");
        lines.accept(ending(result));
        List<String> split = List.copyOf(ResultJson.splitKeys(result.differences()));
        if (split.isEmpty()) {
            lines.accept("nothing is split");
        }
        for (String key : split) {
            lines.accept("split: " + key);
            result.sites().forEach((site, records) -> lines.accept("  " + site + " holds " + held(key, records)));
            result.differences().stream()
                    .filter(difference -> difference.key().toString().equals(key))
                    .forEach(difference -> lines.accept("  " + words(difference)));
        }
    }

    private static String ending(ScenarioResult result) {
        String at = Times.text(result.endedAt());
        if (result.endless()) {
            return "endless: left at " + at + ", the story goes round or goes on for ever";
        }
        return result.quiescent() ? "quiet since " + at : "not quiet at " + at;
    }

    private static String held(String key, List<EntityRecord> records) {
        return records.stream()
                .filter(record -> record.key().toString().equals(key))
                .findFirst()
                .map(record -> value(record.content()) + ", of " + stamp(record.stamp()))
                .orElse("nothing");
    }

    private static String words(Difference difference) {
        String relation = ends(difference.from(), difference.to());
        return switch (difference.kind()) {
            case MISSING_AT_TARGET -> relation + " selects it, but " + difference.to() + " lacks it";
            case OTHER_CONTENT -> relation + " selects it, but " + difference.to() + " holds another value";
            case LEFT_AT_TARGET -> relation + " would select it, but only " + difference.to() + " holds it";
        };
    }

    private static String ends(JpdName from, JpdName to) {
        return from + "->" + to;
    }

    private static String value(Entity entity) {
        if (entity instanceof User user) {
            return "'" + user.email().orElse("") + "'";
        } else if (entity instanceof Permission permission) {
            return "users " + permission.users() + ", groups " + permission.groups();
        } else if (entity instanceof AccessToken token) {
            return "a token of " + token.owner().orElse("nobody");
        }
        return ((Group) entity).members().toString();
    }
}
