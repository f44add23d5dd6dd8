package io.github.lynceus.doc;

import io.github.lynceus.fiji.ImageJFolder;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Java in a page: imports, then statements as in a method that may throw anything. */
final class JavaSnippet {

	private JavaSnippet() {}

	/** What the compiler finds wrong with it. */
	static List<String> complaints(final String text, final Path folder) throws IOException {
		final String imports = text.lines().filter(line -> line.startsWith("import ")).collect(Collectors.joining("\n"));
		final String statements = text.lines().filter(line -> !line.startsWith("import ")).collect(Collectors.joining("\n"));
		final Path source = Files.writeString(folder.resolve("Snippet.java"),
			imports + "\nclass Snippet { void run() throws Exception {\n" + statements + "\n} }\n");
		final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		final DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
		try (StandardJavaFileManager files = compiler.getStandardFileManager(found, null, null)) {
			compiler.getTask(new StringWriter(), files, found, List.of("-proc:none", "-cp", ImageJFolder.classPathText(), "-d",
				folder.toString()), null, files.getJavaFileObjects(source)).call();
		}
		final List<String> complaints = new ArrayList<>();
		for (final Diagnostic<?> each : found.getDiagnostics()) {
			if (each.getKind() == Diagnostic.Kind.ERROR) complaints.add(each.getMessage(Locale.ROOT));
		}
		return complaints;
	}
}
