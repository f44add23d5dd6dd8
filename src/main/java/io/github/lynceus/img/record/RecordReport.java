package io.github.lynceus.img.record;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.lynceus.camera.IdRange;
import io.github.lynceus.img.IdRuns;
import io.github.lynceus.img.QueueCounters;
import io.github.lynceus.img.RingFrame;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a recording holds and what is missing from it.
 *
 * @param source name of the camera
 * @param target where it was recorded to
 * @param file the file; empty for memory
 * @param width columns
 * @param height rows
 * @param bitDepth as ImageJ has it: 8, 16, 32 or 24
 * @param unit of the values
 * @param scale value of one count
 * @param offset value of count 0
 * @param frames frames recorded
 * @param past how many of them were taken before it began
 * @param bytes their pixels
 * @param first the first frame; null when there is none
 * @param last the last one
 * @param leftOut frames left out on purpose, by time-lapse
 * @param gaps numbers of frames missing between recorded ones, for whatever reason; empty with time-lapse
 * @param unstored frames that had come when the disk was full, so that they are in no file
 * @param unstoredIds their numbers
 * @param queue what became of the frames since it began
 * @param end why it ended
 */
public record RecordReport(String source, RecordTarget target, String file, int width, int height, int bitDepth,
	String unit, double scale, double offset, long frames, long past, long bytes, RingFrame first, RingFrame last,
	long leftOut, List<IdRange> gaps, long unstored, List<IdRange> unstoredIds, QueueCounters queue, String end)
{

	/** Whether every frame of the camera's is there and whole, except those left out on purpose. */
	public boolean isWhole() {
		return gaps.isEmpty() && unstored == 0 && queue.lost() == 0 && queue.neverArrived() == 0 && queue.incomplete() == 0 && queue
			.misfits() == 0;
	}

	/** Camera time from the first frame to the last, in seconds. */
	public double duration() {
		return first == null ? 0 : last.seconds() - first.seconds();
	}

	/** Title of the recording's image. */
	public String title() {
		return file.isEmpty() ? "Recording of " + source : file.substring(file.replace('\\', '/').lastIndexOf('/') + 1);
	}

	/** What there is and what is not, in a sentence or two. */
	public String sentence() {
		final StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%d frames in %.3f s recorded to %s; %s.",
			frames, duration(), file.isEmpty() ? target.toString() : file, end));
		if (isWhole()) {
			text.append(" None is missing.");
		}
		if (queue.lost() > 0) {
			text.append(" ").append(queue.lost()).append(" frames came faster than they could be stored.");
		}
		if (queue.neverArrived() > 0) {
			text.append(" ").append(queue.neverArrived()).append(" frames never arrived.");
		}
		if (queue.incomplete() > 0) {
			text.append(" ").append(queue.incomplete()).append(" frames arrived incomplete.");
		}
		if (queue.misfits() > 0) {
			text.append(" ").append(queue.misfits()).append(" frames had another size and were left out.");
		}
		if (unstored > 0) {
			text.append(" ").append(unstored).append(unstored == 1 ? " frame" : " frames").append(" that had come found no room any more.");
		}
		final List<IdRange> missing = missing();
		if (!missing.isEmpty()) {
			text.append(" Missing: FrameID ").append(firstOf(missing)).append('.');
		}
		return text.toString();
	}

	/** Numbers of frames known to be missing, before the last one recorded and after it, in order. */
	public List<IdRange> missing() {
		final long recorded = last == null ? Long.MIN_VALUE : last.frameId();
		final IdRuns all = new IdRuns();
		final Stream<IdRange> after = Stream.of(unstoredIds, queue.lostIds()).flatMap(List::stream)
			.filter(range -> range.first() > recorded);
		Stream.concat(gaps.stream(), after).sorted(Comparator.comparingLong(IdRange::first)).forEach(range -> all.add(range.first(), range
			.last()));
		return all.ranges();
	}

	/** The first few; all of them stand in the JSON. */
	private static String firstOf(final List<IdRange> ranges) {
		final int shown = 5;
		final String text = ranges.stream().limit(shown).map(IdRange::toString).collect(Collectors.joining(", "));
		return ranges.size() > shown ? text + ", …" : text;
	}

	/** All of it for programs, and the header of a raw file: geometry, byte order and unit. */
	public String toJson() {
		final JsonObject root = new JsonObject();
		root.addProperty("source", source);
		root.addProperty("target", target.toString());
		root.addProperty("width", width);
		root.addProperty("height", height);
		root.addProperty("bitDepth", bitDepth);
		root.addProperty("byteOrder", "little-endian");
		root.addProperty("unit", unit);
		root.addProperty("scale", scale);
		root.addProperty("offset", offset);
		root.addProperty("frames", frames);
		root.addProperty("framesFromBefore", past);
		root.addProperty("bytes", bytes);
		root.addProperty("firstFrameId", first == null ? null : first.frameId());
		root.addProperty("lastFrameId", last == null ? null : last.frameId());
		root.addProperty("seconds", duration());
		root.addProperty("whole", isWhole());
		root.addProperty("leftOutOnPurpose", leftOut);
		root.addProperty("lost", queue.lost());
		root.add("lostFrameIds", json(queue.lostIds()));
		root.add("gaps", json(gaps));
		root.addProperty("foundNoRoom", unstored);
		root.add("foundNoRoomFrameIds", json(unstoredIds));
		root.addProperty("neverArrived", queue.neverArrived());
		root.addProperty("incomplete", queue.incomplete());
		root.addProperty("otherSize", queue.misfits());
		root.addProperty("end", end);
		return new GsonBuilder().setPrettyPrinting().serializeNulls().disableHtmlEscaping().create().toJson(root);
	}

	private static JsonArray json(final List<IdRange> ranges) {
		final JsonArray array = new JsonArray();
		for (final IdRange range : ranges) {
			final JsonObject entry = new JsonObject();
			entry.addProperty("first", range.first());
			entry.addProperty("last", range.last());
			array.add(entry);
		}
		return array;
	}
}
