package io.github.lynceus.doc;

import io.github.lynceus.cli.TerminalReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the pages that are made from the program. */
public final class ReferencePages {

	/** What makes them anew. */
	static final String COMMAND = "mvn -q test-compile exec:java -Dexec.mainClass=io.github.lynceus.doc.ReferencePages -Dexec.classpathScope=test";

	private ReferencePages() {}

	public static void main(final String[] args) throws IOException {
		for (final Map.Entry<Path, String> page : texts().entrySet()) Files.writeString(page.getKey(), page.getValue());
	}

	/** The pages as they should be. */
	static Map<Path, String> texts() {
		final Map<Path, String> pages = new LinkedHashMap<>();
		pages.put(Path.of("doc/macro-reference.md"), MacroReference.text());
		pages.put(Path.of("doc/terminal-reference.md"), TerminalReference.text(COMMAND));
		return pages;
	}
}
