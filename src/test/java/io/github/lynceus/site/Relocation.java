package io.github.lynceus.site;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/**
 * Moves packages of libraries below a package of ours, in the libraries and in the classes that use them, so that they meet no
 * other version of themselves on Fiji's one class path. Only names of classes change. Strings stay: Netty's are the names of
 * its system properties, which a user may have set for all.
 */
final class Relocation extends Remapper {

	/** Where the libraries go. */
	static final String HOME = "io/github/lynceus/shaded/";
	private static final String CLASS = ".class";

	private final List<String> prefixes;

	/** @param packages names of packages, such as {@code io.netty}; what is below them moves too */
	Relocation(final List<String> packages) {
		prefixes = packages.stream().map(name -> name.replace('.', '/') + "/").toList();
	}

	@Override
	public String map(final String internalName) {
		return prefixes.stream().anyMatch(internalName::startsWith) ? HOME + internalName : internalName;
	}

	/** The entries of a jar, their classes moved and changed; entries that are not classes stay as they are. */
	Map<String, byte[]> apply(final Map<String, byte[]> entries) {
		final Map<String, byte[]> moved = new TreeMap<>();
		entries.forEach((name, content) -> {
			if (name.endsWith(CLASS)) moved.put(map(name), apply(content));
			else moved.put(name, content);
		});
		return moved;
	}

	/** A class that names none of the packages stays the same bytes. */
	private byte[] apply(final byte[] content) {
		final String text = new String(content, StandardCharsets.ISO_8859_1);
		if (prefixes.stream().noneMatch(text::contains)) return content;
		final ClassReader reader = new ClassReader(content);
		final ClassWriter writer = new ClassWriter(0);
		reader.accept(new ClassRemapper(writer, this), 0);
		return writer.toByteArray();
	}
}
