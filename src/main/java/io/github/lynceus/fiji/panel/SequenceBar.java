package io.github.lynceus.fiji.panel;

import io.github.lynceus.camera.IntegrityReport;
import io.github.lynceus.fiji.RunningJob;
import io.github.lynceus.telops.BufferInfo;
import io.github.lynceus.telops.SequenceInfo;
import java.util.ArrayList;
import java.util.List;

/**
 * One sequence, held by the camera or on its way into or out of its memory.
 *
 * @param index in the camera
 * @param text what it is
 * @param fraction how much of what is being done with it is done, 0 to 1; of one at rest, how full it is
 * @param active whether something is being done with it
 */
public record SequenceBar(int index, String text, double fraction, boolean active) {

	private static final String RECORD = "Lynceus Record Buffer";
	private static final String DOWNLOAD = "Lynceus Download Sequences...";

	/**
	 * All of them.
	 *
	 * @param running what the panel is doing; null for nothing
	 * @param job how far it is; null if it does not say
	 */
	public static List<SequenceBar> of(final MemoryState memory, final MenuCommand running, final RunningJob job) {
		final double done = job == null || Double.isNaN(job.fraction()) ? 0 : job.fraction();
		final List<SequenceBar> bars = new ArrayList<>();
		final List<Integer> sent = running != null && running.name().equals(DOWNLOAD)
			? chosen(running.inputs().get("sequences").toString(), memory.info().sequences().size()) : List.of();
		for (final SequenceInfo held : memory.info().sequences()) bars.add(held(memory, held, sent, done));
		if (running != null && running.name().equals(RECORD)) addPlanned(bars, memory.info(), done);
		return bars;
	}

	private static SequenceBar held(final MemoryState memory, final SequenceInfo info, final List<Integer> sent,
		final double done)
	{
		final int place = sent.indexOf(info.index());
		final String what = info.index() + ":  " + Figures.count(info.recorded(), "frame") + " of " + info.width() + "×"
			+ info.height() + ", " + Figures.bytes(info.bytes());
		if (place >= 0) return new SequenceBar(info.index(), what, part(done, sent.size(), place), true);
		return new SequenceBar(info.index(), what + verdict(memory, info),
			Math.min(1, info.recorded() / (double) Math.max(1, memory.info().framesPerSequence())), false);
	}

	/** Of the last download, if it was of this sequence as it is. */
	private static String verdict(final MemoryState memory, final SequenceInfo info) {
		return memory.reports().stream().filter(report -> report.sequence() == info.index()
			&& report.expected() == info.recorded()).findFirst().map(SequenceBar::verdict).orElse("");
	}

	private static String verdict(final IntegrityReport report) {
		return report.isOk() ? ", downloaded whole" : ", downloaded with " + report.missing() + " missing";
	}

	private static void addPlanned(final List<SequenceBar> bars, final BufferInfo info, final double done) {
		final int held = info.sequences().size();
		for (int i = 0; i < info.sequencesToRecord(); i++) {
			bars.add(new SequenceBar(held + i, held + i + ":  recording " + Figures.count(info.framesPerSequence(), "frame"),
				part(done, info.sequencesToRecord(), i), true));
		}
	}

	/** Of work on several sequences one after the other, how much of one is done. */
	static double part(final double done, final int parts, final int place) {
		return Math.max(0, Math.min(1, done * parts - place));
	}

	private static List<Integer> chosen(final String sequences, final int held) {
		final List<Integer> chosen = new ArrayList<>();
		if (sequences.equals("all")) {
			for (int i = 0; i < held; i++) chosen.add(i);
		}
		else {
			for (final String number : sequences.split(",")) chosen.add(Integer.valueOf(number));
		}
		return chosen;
	}
}
