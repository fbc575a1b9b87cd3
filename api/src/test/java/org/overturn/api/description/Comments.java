package org.overturn.api.description;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What the sources say of classes and methods: the description says the same. */
final class Comments {

    private static final Path SOURCES = Path.of("src/main/java/org/overturn/api");
    private static final Pattern PARAMETER = Pattern.compile("(?s)@param\\s+(\\S+)\\s+(.*)");

    private final Map<String, String> texts;

    private Comments(Map<String, String> texts) {
        this.texts = Map.copyOf(texts);
    }

    static Comments read() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Map<String, String> texts = new HashMap<>();
        try (Stream<Path> all = Files.walk(SOURCES);
                StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<Path> sources = all.filter(file -> file.toString().endsWith(".java")).toList();
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    files,
                                    null,
                                    List.of("-proc:none"),
                                    null,
                                    files.getJavaFileObjectsFromPaths(sources));
            DocTrees trees = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new Reader(trees, texts).scan(unit, "");
            }
        }
        return new Comments(texts);
    }

    private static final class Reader extends TreePathScanner<Void, String> {

        private final DocTrees trees;
        private final Map<String, String> texts;

        Reader(DocTrees trees, Map<String, String> texts) {
            this.trees = trees;
            this.texts = texts;
        }

        @Override
        public Void visitClass(ClassTree tree, String outer) {
            String name = tree.getSimpleName().toString();
            keep(name);
            return super.visitClass(tree, name);
        }

        @Override
        public Void visitMethod(MethodTree tree, String type) {
            keep(type + "." + tree.getName());
            return null;
        }

        private void keep(String name) {
            String text = trees.getDocComment(getCurrentPath());
            if (text != null) {
                texts.putIfAbsent(name, text);
            }
        }
    }

    /** What is said of a class ({@code DenialView}) or method ({@code DenialController.list}). */
    Optional<String> find(String name) {
        return Optional.ofNullable(texts.get(name)).map(Comments::body).filter(t -> !t.isEmpty());
    }

    /** What is said of a parameter of a method, or of a component of a record. */
    Optional<String> find(String name, String parameter) {
        return Stream.of(texts.getOrDefault(name, "").split("(?m)^\\s*(?=@)"))
                .map(PARAMETER::matcher)
                .filter(found -> found.lookingAt() && found.group(1).equals(parameter))
                .map(found -> plain(found.group(2)))
                .findFirst();
    }

    private static String body(String text) {
        return plain(text.split("(?m)^\\s*@")[0]);
    }

    private static String plain(String text) {
        return text.replaceAll("(?s)\\{@\\w+\\s+([^}]*)}", "`$1`").replaceAll("\\s+", " ").strip();
    }
}
