package org.overturn.core.letter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.overturn.core.letter.BlockHeader.Choose;

/** Which arguments a letter makes: those that apply and are wanted. */
final class ArgumentBlocks {

    private static final Comparator<TemplateFile<BlockHeader>> ORDER =
            Comparator.<TemplateFile<BlockHeader>, Integer>comparing(file -> file.header().order())
                    .thenComparing(TemplateFile::name);

    private final TemplateSet set;
    private final String template;
    private final BlockConditions conditions;
    private final List<String> asked;
    private final Set<String> leftOut;
    private final Set<String> placed;

    ArgumentBlocks(TemplateSet set, String template, BlockContext claim) {
        this.set = set;
        this.template = template;
        this.conditions = new BlockConditions(claim);
        this.asked = claim.facts().texts("arguments.use");
        this.leftOut = new HashSet<>(claim.facts().texts("arguments.leaveOut"));
        this.placed = set.blocksIn(template);
    }

    /** All there are, in the order in which a letter would make them. */
    List<ArgumentOption> options() {
        return set.blocks().stream().sorted(ORDER).map(this::option).toList();
    }

    private ArgumentOption option(TemplateFile<BlockHeader> block) {
        Optional<String> whyNot = conditions.whyNot(block.header());
        boolean chosen = whyNot.isEmpty() && isWanted(block);
        return new ArgumentOption(
                block.name(),
                block.header().title(),
                block.header().citation(),
                whyNot.isEmpty(),
                whyNot.orElseGet(() -> why(block, chosen)),
                chosen);
    }

    private boolean isWanted(TemplateFile<BlockHeader> block) {
        return !leftOut.contains(block.name())
                && (placed.contains(block.name())
                        || (set.citesRules(template)
                                && (block.header().choose() == Choose.ALWAYS
                                        || asked.contains(block.name()))));
    }

    private String why(TemplateFile<BlockHeader> block, boolean chosen) {
        if (leftOut.contains(block.name())) {
            return "It applies, and was left out.";
        }
        if (chosen) {
            return asked.contains(block.name())
                    ? "It applies, and was asked for."
                    : "It applies to this claim.";
        }
        return set.citesRules(template)
                ? "It applies; add it to arguments: {use: [..]} in facts.yml to print it."
                : "It applies, but this letter has no place for it.";
    }

    /** Those printed in places of their own and under the rules relied on. */
    List<UsedBlock> used() {
        return options().stream()
                .filter(ArgumentOption::chosen)
                .flatMap(option -> set.findBlock(option.name()).stream())
                .map(block -> new UsedBlock(block.name(), block.version()))
                .toList();
    }

    /** Why those that were asked for are not printed. */
    List<String> refused() {
        List<String> refused = new ArrayList<>();
        for (String name : asked) {
            Optional<ArgumentOption> option =
                    options().stream().filter(one -> one.name().equals(name)).findFirst();
            if (option.isEmpty()) {
                refused.add("There is no argument named '" + name + "'.");
            } else if (!option.get().chosen()) {
                refused.add(
                        "The argument '" + name + "' is not in the letter. " + option.get().why());
            }
        }
        return refused;
    }
}
