package io.github.lynceus.gige;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Loopback;
import io.github.lynceus.gvcp.GvcpStatus;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Action commands by literal datagrams; the broadcast is tested in a namespace, see the interop tests. */
class ActionsTest {

	private static final String ADDRESS = Loopback.address(113);
	private static final String OTHER = Loopback.address(114);
	private static final Duration LONG = Duration.ofSeconds(20);

	private static ScriptedDevice device(final String address, final String status) {
		final ScriptedDevice device = new ScriptedDevice(address);
		device.script = hex -> List.of(status + "01010000" + ScriptedDevice.id(hex));
		return device;
	}

	@Test
	void everyDeviceIsSentTheSameCommandAndAnswersForItself() {
		try (ScriptedDevice one = device(ADDRESS, "0000"); ScriptedDevice two = device(OTHER, "8016")) {
			final List<ActionReply> replies = Actions.fire(0x11223344, 0x55667788, 0x0F0F0F0F, OptionalLong.empty(), LONG,
				List.of(one.address(), two.address()));
			assertEquals(Set.of(new ActionReply(ADDRESS, GvcpStatus.SUCCESS),
				new ActionReply(OTHER, GvcpStatus.ACTION_LATE)), replies.stream().collect(Collectors.toSet()));
			final String sent = one.requests.remove();
			assertEquals("42010100000c" + ScriptedDevice.id(sent) + "11223344" + "55667788" + "0f0f0f0f", sent);
			assertEquals(sent, two.requests.remove());
		}
	}

	@Test
	void aTimeIsFlaggedAndFollows() {
		try (ScriptedDevice device = device(ADDRESS, "0000")) {
			assertEquals(1, Actions.fire(1, 2, 3, OptionalLong.of(0x0102030405060708L), LONG, List.of(device.address())).size());
			final String sent = device.requests.remove();
			assertEquals("428101000014" + ScriptedDevice.id(sent) + "000000010000000200000003" + "0102030405060708", sent);
		}
	}

	@Test
	void onlyWhoIsSilentIsAskedAgainWithTheSameId() {
		try (ScriptedDevice one = device(ADDRESS, "0000"); ScriptedDevice two = new ScriptedDevice(OTHER)) {
			two.script = hex -> two.requests.size() < 2 ? List.of() : List.of("000001010000" + ScriptedDevice.id(hex));
			assertEquals(2, Actions.fire(1, 2, 3, OptionalLong.empty(), Duration.ofSeconds(3),
				List.of(one.address(), two.address())).size());
			assertEquals(1, one.requests.size());
			assertEquals(2, two.requests.size());
			assertEquals(two.requests.remove(), two.requests.remove());
		}
	}

	@Test
	void nobodyAnswersForAnother() {
		try (ScriptedDevice one = device(ADDRESS, "0000"); ScriptedDevice two = new ScriptedDevice(OTHER)) {
			two.script = hex -> List.of();
			assertEquals(List.of(new ActionReply(ADDRESS, GvcpStatus.SUCCESS)), Actions.fire(1, 2, 3,
				OptionalLong.empty(), Duration.ofMillis(150), List.of(one.address(), two.address())));
		}
	}

	@Test
	void withoutPatienceNoAcknowledgeIsAskedFor() {
		try (ScriptedDevice device = device(ADDRESS, "0000")) {
			assertTrue(Actions.fire(1, 2, 3, OptionalLong.empty(), Duration.ZERO, List.of(device.address())).isEmpty());
			assertTrue(device.await(hex -> true).startsWith("42000100000c"));
		}
	}
}
