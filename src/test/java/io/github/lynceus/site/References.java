package io.github.lynceus.site;

import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/** Which classes a class names, those of the JDK left out. */
final class References extends Remapper {

	private static final ClassLoader JDK = ClassLoader.getPlatformClassLoader();

	private final Set<String> names = new TreeSet<>();

	/** Names of classes as files, such as {@code ij/IJ.class}. */
	static Set<String> of(final Iterable<byte[]> classes) {
		final References references = new References();
		for (final byte[] content : classes) {
			final ClassVisitor visitor = new ClassRemapper(new ClassWriter(0), references);
			new ClassReader(content).accept(visitor, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
		}
		references.names.removeIf(name -> JDK.getResource(name) != null);
		return references.names;
	}

	@Override
	public String map(final String internalName) {
		names.add(internalName + ".class");
		return internalName;
	}
}
