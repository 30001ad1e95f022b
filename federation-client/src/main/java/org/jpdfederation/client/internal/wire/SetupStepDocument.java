package org.jpdfederation.client.internal.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jpdfederation.client.internal.document.Faults;
import org.jpdfederation.client.internal.document.JsonDocument;
import org.jpdfederation.client.internal.document.Node;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.client.missioncontrol.SetupStep;

/** A step of a set-up (4.3). */
public final class SetupStepDocument {

    private SetupStepDocument() {}

    /**
     * The step, or empty (and a fault) when its label is missing.
     *
     * @param hide takes secrets out of what the server says
     */
    public static Optional<SetupStep> read(Section section, UnaryOperator<String> hide) {
        String message = section.text("status_message").map(hide).orElse("");
        String status = section.text("status").orElse("");
        return section.requiredText("label").map(label -> switch (status) {
            case "OK" -> new SetupStep.Ok(label);
            case "WARNING" -> new SetupStep.Warning(label, message);
            case "ERROR" -> new SetupStep.Failed(label, message);
            default ->
                // the one element that create mesh answers may say so by its label alone
                status.isEmpty() && label.equals("SUCCESSFUL")
                        ? new SetupStep.Ok(label)
                        : new SetupStep.Unknown(label, status, message);
        });
    }

    /** The steps that a refusal tells of, or empty when it does not tell of steps. */
    public static Optional<List<SetupStep>> readAll(byte[] body, UnaryOperator<String> hide) {
        Faults faults = new Faults("answer");
        List<SetupStep> steps = new ArrayList<>();
        JsonDocument.read(body, faults).ifPresent(root -> {
            if (root instanceof Node.Sequence list) {
                list.items()
                        .forEach(item -> Section.of(item, "", Section.Rules.DOCUMENT, faults)
                                .flatMap(step -> read(step, hide))
                                .ifPresent(steps::add));
            }
        });
        return faults.isEmpty() && !steps.isEmpty() ? Optional.of(List.copyOf(steps)) : Optional.empty();
    }
}
