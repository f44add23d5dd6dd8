package io.github.lynceus.fiji.child;

import net.imagej.patcher.LegacyInjector;

/** Patches ImageJ's classes before the first of them is loaded, so nothing in here may mention one. */
public final class PatchedImageJChild {

	static {
		LegacyInjector.preinit();
	}

	private PatchedImageJChild() {}

	public static void main(final String[] args) throws Exception {
		ImageJChild.main(args);
	}
}
