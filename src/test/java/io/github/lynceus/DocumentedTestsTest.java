package io.github.lynceus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Every test the documentation names as a proof is there. */
class DocumentedTestsTest {

	/** {@code `telops.ConnectTest.connectingChangesNoSetting`}, or a class alone. */
	private static final Pattern NAMED = Pattern.compile("`((?:[a-z]+\\.)+[A-Z]\\w*Test)(?:\\.(\\w+))?`");

	@Test
	void everyTestNamedInTheDocumentationExists() throws IOException {
		final TreeSet<String> missing = new TreeSet<>();
		int named = 0;
		for (final Path page : pages()) {
			final Matcher matcher = NAMED.matcher(Files.readString(page));
			while (matcher.find()) {
				named++;
				if (!exists(matcher.group(1), matcher.group(2))) missing.add(page.getFileName() + ": " + matcher.group());
			}
		}
		assertEquals(List.of(), List.copyOf(missing));
		assertTrue(named > 100, named + " tests are named");
	}

	private static List<Path> pages() throws IOException {
		try (Stream<Path> pages = Files.walk(Path.of("doc"))) {
			return pages.filter(page -> page.toString().endsWith(".md")).collect(Collectors.toList());
		}
	}

	private static boolean exists(final String type, final String method) {
		try {
			final Class<?> tests = Class.forName("io.github.lynceus." + type);
			return Arrays.stream(tests.getDeclaredMethods()).filter(DocumentedTestsTest::isTest)
				.anyMatch(found -> method == null || found.getName().equals(method));
		}
		catch (final ClassNotFoundException exc) {
			return false;
		}
	}

	private static boolean isTest(final Method method) {
		return method.isAnnotationPresent(Test.class) || method.isAnnotationPresent(ParameterizedTest.class);
	}
}
