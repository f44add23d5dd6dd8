package io.github.lynceus.genicam;

import static io.github.lynceus.genicam.Descriptions.intReg;
import static io.github.lynceus.genicam.Descriptions.map;
import static io.github.lynceus.genicam.Descriptions.register;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is remembered and when it is forgotten, counted by what reaches the port. */
class CachingTest {

	private final MemoryPort port = new MemoryPort();

	private static String cachable(final String mode) {
		return "<Cachable>" + mode + "</Cachable>";
	}

	private static String invalidator(final String name) {
		return "<pInvalidator>" + name + "</pInvalidator>";
	}

	@Test
	void theThreeModesRememberWhatTheySay() {
		final NodeMap map = map(port, intReg("Through", "0") + intReg("Around", "4", cachable("WriteAround"))
			+ intReg("Never", "8", cachable("NoCache")));
		for (final String name : List.of("Through", "Around", "Never")) {
			map.getLong(name);
			map.getLong(name);
			map.getLong(name);
		}
		assertEquals(List.of("r 0 4", "r 4 4", "r 8 4", "r 8 4", "r 8 4"), port.log());
		for (final String name : List.of("Through", "Around", "Never")) {
			map.setLong(name, 7);
			assertEquals(7, map.getLong(name));
			assertEquals(7, map.getLong(name));
		}
		assertEquals(List.of("w 0 00000007", "w 4 00000007", "r 4 4", "w 8 00000007", "r 8 4", "r 8 4"), port.log());
	}

	@Test
	void invalidateForgetsAndCachingCanBeSwitchedOff() {
		final NodeMap map = map(port, intReg("A", "0"));
		map.getLong("A");
		port.putInt(0, 9);
		assertEquals(0, map.getLong("A"));
		map.invalidate();
		assertEquals(9, map.getLong("A"));
		port.log();
		map.setCaching(false);
		map.getLong("A");
		map.getLong("A");
		assertEquals(2, port.reads());
		map.setLong("A", 5);
		port.putInt(0, 6);
		assertEquals(6, map.getLong("A"));
		map.setCaching(true);
		map.getLong("A");
		port.log();
		map.getLong("A");
		assertEquals(0, port.reads());
	}

	@Test
	void readingsTogetherAskForEachRegisterOnce() {
		final NodeMap map = map(port, intReg("A", "0", cachable("NoCache")) + intReg("B", "4")
			+ "<IntSwissKnife Name=\"K\"><pVariable Name=\"X\">A</pVariable><Formula>X + 1</Formula></IntSwissKnife>");
		port.putInt(0, 5);
		assertEquals(11, map.together(() -> map.getLong("A") + map.getLong("K")));
		assertEquals(List.of("r 0 4"), port.log());
		final long both = map.together(() -> {
			final long before = map.getLong("A");
			map.setLong("A", 8);
			return before + map.getLong("A");
		});
		assertEquals(13, both);
		assertEquals(List.of("r 0 4", "w 0 00000008", "r 0 4"), port.log());
		map.getLong("A");
		assertEquals(1, port.reads(), "afterwards it is asked for again");
	}

	@Test
	void oneEvaluationReadsARegisterOnce() {
		final NodeMap map = map(port, intReg("A", "0", cachable("NoCache"))
			+ "<IntSwissKnife Name=\"K\"><pVariable Name=\"X\">A</pVariable><pVariable Name=\"Y\">A</pVariable>"
			+ "<Formula>X + Y</Formula></IntSwissKnife>");
		map.getLong("K");
		assertEquals(1, port.reads());
		map.getLong("K");
		assertEquals(1, port.reads(), "the next one asks again");
	}

	@Test
	void writingAnInvalidatorMakesStaleTransitively() {
		final NodeMap map = map(port, intReg("Trigger", "0") + "<Integer Name=\"Outer\"><pValue>Trigger</pValue></Integer>"
			+ intReg("Direct", "4", invalidator("Trigger")) + intReg("Second", "8", invalidator("Direct"))
			+ intReg("ByFeature", "0xC", invalidator("Outer")) + intReg("Other", "0x10"));
		final List<String> names = List.of("Direct", "Second", "ByFeature", "Other");
		names.forEach(map::getLong);
		port.log();
		names.forEach(map::getLong);
		assertEquals(0, port.reads());
		map.setLong("Trigger", 1);
		port.log();
		names.forEach(map::getLong);
		assertEquals(List.of("r 4 4", "r 8 4", "r c 4"), port.log());
		map.setLong("Outer", 2);
		port.log();
		names.forEach(map::getLong);
		assertEquals(List.of("r 4 4", "r 8 4", "r c 4"), port.log());
		map.setLong("Other", 2);
		port.log();
		names.forEach(map::getLong);
		assertEquals(0, port.reads());
	}

	@Test
	void anInvalidatedFeatureAsksItsRegisterAgain() {
		final NodeMap map = map(port, intReg("Trigger", "0") + intReg("Reg", "4")
			+ "<Integer Name=\"Feature\"><pValue>Reg</pValue>" + invalidator("Trigger") + "</Integer>");
		map.getLong("Feature");
		map.setLong("Trigger", 1);
		port.putInt(4, 77);
		assertEquals(77, map.getLong("Feature"));
	}

	@Test
	void executingACommandMakesStaleWhatNamesIt() {
		final NodeMap map = map(port, intReg("CommandReg", "0") + "<Command Name=\"Load\"><pValue>CommandReg</pValue>"
			+ "<CommandValue>5</CommandValue></Command>" + intReg("Setting", "4", invalidator("Load")));
		map.getLong("Setting");
		port.putInt(4, 3);
		assertEquals(0, map.getLong("Setting"));
		map.execute("Load");
		assertEquals(3, map.getLong("Setting"));
		assertEquals(5, port.getInt(0));
	}

	@Test
	void aCommandIsAskedForItsEndEveryTime() {
		final NodeMap map = map(port, intReg("Reg", "0") + "<Command Name=\"C\"><pValue>Reg</pValue>"
			+ "<CommandValue>1</CommandValue></Command>");
		map.execute("C");
		assertTrue(!map.isDone("C"));
		port.putInt(0, 0);
		assertTrue(map.isDone("C"));
		assertEquals(List.of("w 0 00000001", "r 0 4", "r 0 4"), port.log());
	}

	@Test
	void registersAtTheSamePlaceAreStaleTogether() {
		final String place = register("0x20");
		final NodeMap map = map(port, "<StructReg Comment=\"c\">" + place + "<Endianess>BigEndian</Endianess>"
			+ "<StructEntry Name=\"Low\"><LSB>31</LSB><MSB>16</MSB></StructEntry>"
			+ "<StructEntry Name=\"High\"><LSB>15</LSB><MSB>0</MSB></StructEntry></StructReg>" + intReg("Whole", "0x20")
			+ "<IntReg Name=\"Half\">" + register("0x22").replace(">4<", ">2<") + "<Endianess>BigEndian</Endianess></IntReg>"
			+ "<IntReg Name=\"Moving\">" + register("0x10") + "<pIndex Offset=\"0x10\">One</pIndex>"
			+ "<Endianess>BigEndian</Endianess></IntReg><Integer Name=\"One\"><Value>1</Value></Integer>"
			+ intReg("Dependent", "0x40", invalidator("Half")));
		final List<String> names = List.of("Low", "High", "Whole", "Half", "Moving", "Dependent");
		names.forEach(map::getLong);
		map.setLong("High", 0x1234);
		map.setLong("Low", 0x5678);
		assertEquals(0x12345678, map.getLong("Whole"));
		assertEquals(0x12345678, map.getLong("Moving"));
		assertEquals(0x5678, map.getLong("Half"));
		map.setLong("Half", 0x9ABC);
		assertEquals(0x12349ABC, map.getLong("Whole"));
		assertEquals(0x9ABC, map.getLong("Low"));
		port.putInt(0x40, 1);
		map.setLong("Whole", 7);
		assertEquals(1, map.getLong("Dependent"), "its invalidator was written through another node");
	}

	@Test
	void aBitThatActsWhenWrittenIsNotWrittenAgainWithItsNeighbours() {
		// The fire-test bit of the packet size register starts a test packet and goes back to zero.
		final NodeMap map = map(port, "<StructReg Comment=\"SCPS\">" + register("0xD04")
			+ "<Endianess>BigEndian</Endianess><StructEntry Name=\"Fire\"><Bit>0</Bit></StructEntry>"
			+ "<StructEntry Name=\"Size\"><LSB>31</LSB><MSB>16</MSB></StructEntry></StructReg>");
		port.putInt(0xD04, 576);
		assertEquals(576, map.getLong("Size"));
		map.setLong("Fire", 1);
		assertEquals(0x80000240, port.getInt(0xD04));
		port.putInt(0xD04, 576);
		map.setLong("Size", 1400);
		assertEquals(1400, port.getInt(0xD04));
		assertEquals(0, map.getLong("Fire"), "the camera is asked");
	}

	@Test
	void aSelectorBringsBackWhatWasRememberedOrForgottenThere() {
		final NodeMap map = map(port, "<Integer Name=\"Selector\"><Value>0</Value><pSelected>Gain</pSelected></Integer>"
			+ "<IntReg Name=\"GainReg\">" + register("0x100") + "<pIndex Offset=\"4\">Selector</pIndex>"
			+ "<Endianess>BigEndian</Endianess></IntReg><Integer Name=\"Gain\"><pValue>GainReg</pValue></Integer>");
		map.setLong("Gain", 10);
		map.setLong("Selector", 1);
		map.setLong("Gain", 11);
		assertEquals(11, map.getLong("Gain"));
		map.setLong("Selector", 0);
		port.putInt(0x100, 99);
		assertEquals(99, map.getLong("Gain"), "a selector makes stale what it selects");
		assertEquals(11, port.getInt(0x104));
	}

	@Test
	void aSelectorWithinTheDeviceIsFollowed() {
		// The register stays where it is; the camera itself shows another value there.
		final NodeMap map = map(port, intReg("SelectorReg", "0") + "<Enumeration Name=\"Selector\">"
			+ "<EnumEntry Name=\"A\"><Value>0</Value></EnumEntry><EnumEntry Name=\"B\"><Value>1</Value></EnumEntry>"
			+ "<pValue>SelectorReg</pValue><pSelected>Gain</pSelected></Enumeration>" + intReg("GainReg", "4")
			+ "<Integer Name=\"Gain\"><pValue>GainReg</pValue></Integer>");
		map.set("Selector", "A");
		map.setLong("Gain", 5);
		map.set("Selector", "B");
		port.putInt(4, 6);
		assertEquals(6, map.getLong("Gain"));
		assertEquals(List.of("Selector"), ((ValueNode) map.node("Gain").orElseThrow()).selectors().stream()
			.map(Node::name).collect(Collectors.toList()));
	}

	@Test
	void pollingTimeLimitsTheAge() {
		final AtomicLong clock = new AtomicLong();
		final NodeMap map = map(port, clock::get, intReg("Polled", "0", "<PollingTime>100</PollingTime>")
			+ intReg("Dependent", "4", invalidator("Polled")) + intReg("Free", "8")
			+ "<Integer Name=\"Shown\"><pValue>Behind</pValue></Integer>" + intReg("Behind", "0xC")
			+ "<Enumeration Name=\"State\"><EnumEntry Name=\"A\"><Value>0</Value></EnumEntry><pValue>StateReg</pValue>"
			+ "<PollingTime>50</PollingTime></Enumeration>" + intReg("StateReg", "0x10"));
		final List<String> names = List.of("Polled", "Dependent", "Free", "Shown");
		names.forEach(map::getLong);
		map.get("State");
		port.log();
		clock.set(49_999_999);
		names.forEach(map::getLong);
		map.get("State");
		assertEquals(List.of(), port.log());
		clock.set(99_999_999);
		names.forEach(map::getLong);
		map.get("State");
		assertEquals(List.of("r 10 4"), port.log());
		clock.set(100_000_000);
		names.forEach(map::getLong);
		assertEquals(List.of("r 0 4", "r 4 4"), port.log());
		assertEquals(100, map.node("Polled").orElseThrow().pollingTime().orElseThrow());
		assertEquals(100, map.node("Dependent").orElseThrow().pollingTime().orElseThrow());
		assertTrue(map.node("Shown").orElseThrow().pollingTime().isEmpty());
	}

	@Test
	void pollingCanBeBlocked() {
		final AtomicLong clock = new AtomicLong();
		final NodeMap map = map(port, clock::get, "<Integer Name=\"Block\"><Value>1</Value></Integer>"
			+ intReg("Polled", "0", "<PollingTime>100</PollingTime><pBlockPolling>Block</pBlockPolling>"));
		map.getLong("Polled");
		clock.set(1_000_000_000);
		map.getLong("Polled");
		assertEquals(1, port.reads());
		map.setLong("Block", 0);
		map.getLong("Polled");
		assertEquals(1, port.reads());
	}

	@Test
	void aChangeTheCameraMadeItselfMakesStaleWhatNamesIt() {
		final NodeMap map = map(port, intReg("Status", "0", cachable("NoCache")) + intReg("Setting", "4", invalidator("Status")));
		map.getLong("Status");
		map.getLong("Setting");
		map.getLong("Status");
		port.log();
		map.getLong("Setting");
		assertEquals(0, port.reads());
		port.putInt(0, 1);
		map.getLong("Status");
		map.getLong("Setting");
		assertEquals(List.of("r 0 4", "r 4 4"), port.log());
	}

	@Test
	void aFailedWriteLeavesNothingRemembered() {
		final NodeMap map = map(port, intReg("A", "0"));
		map.setLong("A", 1);
		port.failure = new IllegalStateException("no answer");
		assertEquals("no answer", assertThrows(IllegalStateException.class, () -> map.setLong("A", 2)).getMessage());
		assertThrows(IllegalStateException.class, () -> map.getLong("A"));
		port.failure = null;
		assertEquals(1, map.getLong("A"));
	}

	@Test
	void aListenerThatReadsWhatAlwaysChangesComesToAnEnd() {
		final NodeMap map = map(port, intReg("Counter", "0", cachable("NoCache"))
			+ "<Integer Name=\"Time\"><pValue>Counter</pValue></Integer>" + intReg("Reset", "4")
			+ intReg("Other", "8", invalidator("Reset")));
		final List<Long> seen = new ArrayList<>();
		map.addListener(nodes -> {
			port.putInt(0, seen.size() + 1);
			seen.add(map.getLong("Time"));
		});
		map.getLong("Time");
		map.setLong("Reset", 1);
		assertEquals(List.of(1L), seen);
	}

	@Test
	void listenersHearWhatMayHaveChanged() {
		final NodeMap map = map(port, intReg("WidthReg", "0") + "<Integer Name=\"Width\"><pValue>WidthReg</pValue></Integer>"
			+ "<IntSwissKnife Name=\"Payload\"><pVariable Name=\"W\">Width</pVariable><Formula>W*2</Formula></IntSwissKnife>"
			+ "<Integer Name=\"OffsetMax\"><Value>1</Value><pMax>Payload</pMax></Integer>" + intReg("Other", "4"));
		final List<String> heard = new ArrayList<>();
		final java.util.function.Consumer<Set<Node>> listener = nodes -> {
			nodes.stream().map(Node::name).forEach(heard::add);
			// A listener may use the map.
			map.getLong("Payload");
		};
		map.addListener(listener);
		map.getLong("Width");
		assertEquals(List.of(), heard);
		map.setLong("Width", 4);
		assertEquals(Set.of("WidthReg", "Width", "Payload", "OffsetMax"), Set.copyOf(heard));
		assertEquals(Set.of("Width", "Payload", "OffsetMax"), map.node("WidthReg").orElseThrow().dependents().stream()
			.map(Node::name).collect(Collectors.toSet()));
		map.removeListener(listener);
		heard.clear();
		map.setLong("Width", 6);
		assertEquals(List.of(), heard);
	}
}
