package io.github.lynceus.img;

import ij.ImagePlus;
import io.github.lynceus.telops.FrameHeader;
import io.github.lynceus.telops.HeaderField;
import java.util.ArrayList;
import java.util.List;

/**
 * Frame headers, kept where ImageJ keeps such things: fields that are the same in every frame are properties of the
 * image, the others are lines below the label of their slice. ImageJ shows both in <em>Image &gt; Show Info</em>, keeps
 * both in copies, substacks and TIFF files, and gives them to macros as {@code Property.get} and {@code getInfo}.
 */
final class HeaderFields {

	/** Before a field's name in keys. */
	static final String PREFIX = "Header.";

	private final List<HeaderField> same = new ArrayList<>();
	private final List<HeaderField> different = new ArrayList<>();
	private final FrameHeader first;

	private HeaderFields(final FrameHeader first, final boolean[] changing) {
		this.first = first;
		for (final HeaderField field : HeaderField.values()) {
			boolean changes = false;
			for (int i = 0; i < field.type().size(); i++) {
				changes |= changing[field.offset() + i];
			}
			(changes ? different : same).add(field);
		}
	}

	/** Finds out what changes. @param headers of all frames of an image; those that are no Telops header are left out */
	static HeaderFields of(final Iterable<byte[]> headers) {
		final boolean[] changing = new boolean[FrameHeader.SIZE];
		byte[] reference = null;
		for (final byte[] header : headers) {
			if (!FrameHeader.isHeader(header)) {
				continue;
			}
			reference = reference == null ? header : reference;
			for (int i = 0; i < FrameHeader.SIZE; i++) {
				changing[i] |= header[i] != reference[i];
			}
		}
		return new HeaderFields(reference == null ? null : FrameHeader.of(reference), changing);
	}

	/** Gives an image the fields that are the same in all its frames. */
	void addTo(final ImagePlus image) {
		if (first != null) {
			same.forEach(field -> image.setProp(PREFIX + field.label(), first.get(field).toString()));
		}
	}

	/** The other fields of one frame, each on a line of its own, to be appended to the slice's label. */
	String lines(final byte[] header) {
		if (!FrameHeader.isHeader(header)) {
			return "";
		}
		final FrameHeader fields = FrameHeader.of(header);
		final StringBuilder lines = new StringBuilder();
		for (final HeaderField field : different) {
			lines.append('\n').append(PREFIX).append(field.label()).append(": ").append(fields.get(field));
		}
		return lines.toString();
	}
}
