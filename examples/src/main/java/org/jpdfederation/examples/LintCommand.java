package org.jpdfederation.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jpdfederation.client.fleet.FleetReader;
import org.jpdfederation.client.inventory.InventoryReader;
import org.jpdfederation.client.lint.LintReport;
import org.jpdfederation.client.lint.Linter;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.InputException;
import org.jpdfederation.core.topology.TrustNeed;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds what is wrong with Access configuration files. Exit code 1 if there are errors. */
@Command(
        name = "lint",
        description =
                "Finds what is wrong with Access configuration files, before a platform takes them without a word.",
        mixinStandardHelpOptions = true)
final class LintCommand implements Callable<Integer> {

    private static final String CERTIFICATE = ".crt";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "configuration files; several are one fleet, each named after its JPD or in a folder of its name")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "text|json",
            description = "how to print the result; default: ${DEFAULT-VALUE}")
    private Format format = Format.TEXT;

    @Option(names = "--inventory", paramLabel = "DIR", description = "what the sources hold, to find idle patterns")
    private @Nullable Path inventory;

    @Option(names = "--fleet", paramLabel = "FILE", description = "the JPDs by name and URL")
    private @Nullable Path fleet;

    @Option(
            names = "--certificates",
            paramLabel = "DIR",
            description = "the trusted certificates, TARGET/SOURCE.crt; what is not there counts as not trusted")
    private @Nullable Path certificates;

    @Override
    public Integer call() {
        LintReport report = linter().lint(files);
        spec.commandLine().getOut().print(format == Format.JSON ? report.json() : report.text());
        spec.commandLine().getOut().flush();
        return report.errors() > 0 ? FleetTool.FAILED : 0;
    }

    private Linter linter() {
        Linter linter = Linter.create();
        if (inventory != null) {
            linter = linter.withInventory(InventoryReader.read(inventory).inventory());
        }
        if (fleet != null) {
            linter = linter.withFleet(FleetReader.read(fleet, variable -> "not needed here"));
        }
        return certificates == null ? linter : linter.withTrust(trust(certificates));
    }

    private static List<TrustNeed> trust(Path folder) {
        List<TrustNeed> known = new ArrayList<>();
        for (Path target : list(folder)) {
            for (Path certificate : Files.isDirectory(target) ? list(target) : List.<Path>of()) {
                String name = String.valueOf(certificate.getFileName());
                if (name.endsWith(CERTIFICATE) && name.length() > CERTIFICATE.length()) {
                    JpdName source = JpdName.of(name.substring(0, name.length() - CERTIFICATE.length()));
                    known.add(new TrustNeed(JpdName.of(String.valueOf(target.getFileName())), source));
                }
            }
        }
        return known;
    }

    private static List<Path> list(Path folder) {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            InputException.Fault fault = InputException.Fault.of(folder.toString(), "this folder cannot be listed");
            throw new InputException(ErrorCode.FILE_UNREADABLE, List.of(fault), e);
        }
    }
}
