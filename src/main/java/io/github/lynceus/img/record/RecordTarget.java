package io.github.lynceus.img.record;

/** Where a stream is recorded to. */
public enum RecordTarget {

	/** A stack in memory. */
	MEMORY("memory", ""),
	/** A TIFF file that ImageJ opens whole or as a virtual stack. */
	TIFF("tiff", ".tif"),
	/** The bare pixels, little-endian, plane after plane; geometry and unit stand in the report beside it. */
	RAW("raw", ".raw");

	private final String label;
	private final String extension;

	RecordTarget(final String label, final String extension) {
		this.label = label;
		this.extension = extension;
	}

	/** What its files end in; empty for none. */
	public String extension() {
		return extension;
	}

	/** The target called so, whatever the case. @throws IllegalArgumentException for another word */
	public static RecordTarget named(final String name) {
		for (final RecordTarget target : values()) {
			if (target.label.equalsIgnoreCase(name.strip())) {
				return target;
			}
		}
		throw new IllegalArgumentException("The stream is recorded to memory, tiff or raw, not to " + name + ".");
	}

	/** As in choices and reports. */
	@Override
	public String toString() {
		return label;
	}
}
