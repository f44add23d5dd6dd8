package io.github.lynceus.fiji.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.gige.ReceiveBufferAdvice;
import io.github.lynceus.telops.BufferInfo;
import io.github.lynceus.telops.BufferStatus;
import io.github.lynceus.telops.MoiSource;
import io.github.lynceus.telops.SequenceInfo;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is typed becomes sentences, commands and the lines that record them. */
class PanelInputTest {

	private static final SettingsState NOW = ScriptedCamera.settings(100);
	private static final List<SequenceInfo> HELD = List.of(sequence(0, 200), sequence(1, 50));
	private static final BufferInfo INFO = new BufferInfo(BufferStatus.IDLE, HELD, 16_000_000_000L, 8_000_000_000L, 0, 2,
		200, 5000, 20, MoiSource.ACQUISITION_STARTED);
	private static final MemoryState MEMORY = new MemoryState(INFO, List.of());

	private static SequenceInfo sequence(final int index, final int frames) {
		return new SequenceInfo(index, 1, 1, frames, 320, 256, 0, 0);
	}

	private static SettingsInput input(final String width, final String left, final String exposure, final String rate) {
		return new SettingsInput(width, "256", left, "0", exposure, rate, "RT");
	}

	@Test
	void onlyWhatWasChangedIsSet() {
		assertEquals(List.of(), SettingsInput.of(NOW).commands(NOW));
		assertEquals(List.of(MenuCommand.of("Lynceus Camera Settings...", "framerate", 250.5)),
			input("320", "0", "20", "250.5").commands(NOW));
		assertEquals(List.of(MenuCommand.of("Lynceus Camera Settings...", "width", 128, "exposure", 5.0)),
			input("128", "0", "5", "100").commands(NOW));
	}

	@Test
	void aWindowThatMovesIsSetAtOnce() {
		assertEquals(List.of(MenuCommand.of("Lynceus Subwindow from Selection...", "left", 64, "top", 0, "width", 128,
			"height", 256), MenuCommand.of("Lynceus Camera Settings...", "framerate", 9.0)),
			input("128", "64", "20", "9").commands(NOW));
	}

	@Test
	void whatIsTypedIsForetold() {
		assertEquals("320x256 at 20 µs allows up to 3000 Hz.", SettingsInput.of(NOW).sentence(NOW));
		assertEquals("320x256 at 20 µs allows up to 3000 Hz, not 4000 Hz.", input("320", "0", "20", "4000").sentence(NOW));
		assertEquals("Width 100 is not possible: 64 to 320 in steps of 64 are.", input("100", "0", "20", "9").sentence(NOW));
		assertEquals("Width \"wide\" is not a whole number.", input("wide", "0", "20", "9").sentence(NOW));
		assertEquals("Frame rate \"NaN\" is not a number.", input("320", "0", "20", "NaN").sentence(NOW));
		assertEquals("Left \"\" is not a whole number.", assertThrows(IllegalArgumentException.class,
			() -> input("320", "", "20", "9").commands(NOW)).getMessage());
	}

	@Test
	void aRecordingIsForetoldAndConfigured() {
		final PanelState state = new PanelState(null, NOW, MEMORY, List.of(), null);
		final BufferInput present = BufferInput.of(INFO);
		assertEquals("start", present.source());
		assertTrue(present.sentence(state).startsWith("2 x 200 frames: 2.00 s each at 100 Hz"), present.sentence(state));
		assertEquals("Frames \"many\" is not a whole number.",
			new BufferInput("1", "many", "0", "software", true).sentence(state));
		assertEquals("run(\"Lynceus Configure Buffer...\", "
			+ "\"sequences=2 frames=200 premoi=20 moisource=start clear=false\");\n", present.command().line(false));
	}

	@Test
	void linesAreQuotedForTheMacroLanguageAndForScripts() {
		assertEquals("run(\"Lynceus Fire Trigger\");\n", MenuCommand.of("Lynceus Fire Trigger").line(false));
		assertEquals("IJ.run(\"Lynceus Download Sequences...\", \"via=disk save=[C:\\\\my data\\\\a.tif]\");\n",
			MenuCommand.of("Lynceus Download Sequences...", "via", "disk", "save", "C:\\my data\\a.tif").line(true));
		assertEquals("Download Sequences", MenuCommand.of("Lynceus Download Sequences...").title());
	}

	@Test
	void triggersAreSetByTheCommandThatKnowsTheCamera() {
		final TriggerState telops = new TriggerState("flagging", "off", "rising", List.of("off", "external"),
			List.of("rising"), false, false);
		assertEquals(List.of(MenuCommand.of("Lynceus Trigger...", "selector", "flagging", "source", "external", "activation",
			"rising")), telops.set("external", "rising"));
		final TriggerState other = new TriggerState("FrameStart", "off", "RisingEdge", List.of("off", "Line0"),
			List.of("RisingEdge", "FallingEdge"), true, false);
		assertEquals(List.of("name=TriggerSource value=Line0", "name=TriggerActivation value=FallingEdge",
			"name=TriggerMode value=On"), options(other.set("Line0", "FallingEdge")));
		assertEquals(List.of("name=TriggerMode value=Off"), options(other.set("off", "RisingEdge")));
	}

	@Test
	void oneOfSeveralTriggersIsSelectedFirst() {
		final TriggerState line = new TriggerState("LineStart", "off", "", List.of("off", "Software"), List.of(), true, true);
		assertEquals(List.of("name=TriggerSelector value=LineStart", "name=TriggerSource value=Software",
			"name=TriggerMode value=On"), options(line.set("Software", "")));
		assertEquals(List.of("name=TriggerSelector value=LineStart", "name=TriggerSoftware"), options(line.fire()));
		final TriggerState bare = new TriggerState("", "off", "", List.of("off", "on"), List.of(), true, false);
		assertEquals(List.of("name=TriggerMode value=On"), options(bare.set("on", "")));
	}

	@Test
	void theFillOfTheBufferIsInPercentAndMilliseconds() {
		final ReceiveBufferAdvice buffer = new ReceiveBufferAdvice(8_000_000, 4_000_000, 100e6, "Linux");
		assertEquals("25.0 %, about 10.0 of 40 ms", link(true, buffer, 0.25).fillText());
		assertEquals("25.0 %", link(true, new ReceiveBufferAdvice(8, 4, 0, "Linux"), 0.25).fillText(), "no rate");
		assertEquals("–", link(true, buffer, Double.NaN).fillText(), "a system that does not tell");
		assertEquals("–", link(false, buffer, 0.25).fillText());
		assertEquals("–", LinkState.without(null).fillText());
	}

	private static LinkState link(final boolean running, final ReceiveBufferAdvice buffer, final double fill) {
		return new LinkState(null, null, running, 1500, buffer, fill, 0, 0);
	}

	private static List<String> options(final List<MenuCommand> commands) {
		return commands.stream().map(command -> command.line(false).split("\"")[3]).toList();
	}

	// -- Bars --

	@Test
	void sequencesAtRestShowHowFullTheyAre() {
		final List<SequenceBar> bars = SequenceBar.of(MEMORY, null, null);
		assertEquals(List.of(1.0, 0.25), bars.stream().map(SequenceBar::fraction).toList());
		assertEquals("1:  50 frames of 320×256, 8.2 MB", bars.get(1).text());
	}

	@Test
	void eachSequenceHasItsShareOfTheWork() {
		assertEquals(List.of(1.0, 0.5, 0.0), List.of(SequenceBar.part(0.5, 3, 0), SequenceBar.part(0.5, 3, 1),
			SequenceBar.part(0.5, 3, 2)));
		final MenuCommand download = MenuCommand.of("Lynceus Download Sequences...", "sequences", "1");
		final List<SequenceBar> bars = SequenceBar.of(MEMORY, download, null);
		assertEquals(List.of(false, true), bars.stream().map(SequenceBar::active).toList());
		final List<SequenceBar> recording = SequenceBar.of(MEMORY, MenuCommand.of("Lynceus Record Buffer"), null);
		assertEquals(4, recording.size(), "two held, two on their way");
		assertEquals("3:  recording 200 frames", recording.get(3).text());
	}
}
