package io.github.lynceus.gvcp;

import java.util.Map;
import java.util.TreeMap;

/**
 * Status of an acknowledge or of a GVSP packet. The set is open: a device may send any number, and one without a name
 * is kept as it came.
 */
public final class GvcpStatus {

	private static final Map<Integer, GvcpStatus> KNOWN = new TreeMap<>();

	public static final GvcpStatus SUCCESS = known(0x0000, "SUCCESS", "done");
	public static final GvcpStatus PACKET_RESEND = known(0x0100, "PACKET_RESEND", "this packet was sent again");
	public static final GvcpStatus NOT_IMPLEMENTED = known(0x8001, "NOT_IMPLEMENTED", "the device does not know this command");
	public static final GvcpStatus INVALID_PARAMETER = known(0x8002, "INVALID_PARAMETER", "a value is out of range");
	public static final GvcpStatus INVALID_ADDRESS = known(0x8003, "INVALID_ADDRESS", "there is no such register");
	public static final GvcpStatus WRITE_PROTECT = known(0x8004, "WRITE_PROTECT", "the register is read-only");
	public static final GvcpStatus BAD_ALIGNMENT = known(0x8005, "BAD_ALIGNMENT", "address or length is not a multiple of 4");
	public static final GvcpStatus ACCESS_DENIED = known(0x8006, "ACCESS_DENIED", "another program controls the device");
	public static final GvcpStatus BUSY = known(0x8007, "BUSY", "the device is busy");
	public static final GvcpStatus PACKET_UNAVAILABLE = known(0x800C, "PACKET_UNAVAILABLE", "the packet cannot be sent again");
	public static final GvcpStatus DATA_OVERRUN = known(0x800D, "DATA_OVERRUN", "the device's transmit memory overflowed");
	public static final GvcpStatus INVALID_HEADER = known(0x800E, "INVALID_HEADER", "lengths in the packet disagree");
	public static final GvcpStatus PACKET_NOT_YET_AVAILABLE = known(0x8010, "PACKET_NOT_YET_AVAILABLE", "the packet does not exist yet");
	public static final GvcpStatus PACKET_AND_PREVIOUS_REMOVED = known(0x8011, "PACKET_AND_PREV_REMOVED_FROM_MEMORY",
		"the packet and all before it are gone");
	public static final GvcpStatus PACKET_REMOVED = known(0x8012, "PACKET_REMOVED_FROM_MEMORY", "the packet is gone");
	public static final GvcpStatus NO_REFERENCE_TIME = known(0x8013, "NO_REF_TIME", "the device has no reference time");
	public static final GvcpStatus PACKET_TEMPORARILY_UNAVAILABLE = known(0x8014, "PACKET_TEMPORARILY_UNAVAILABLE",
		"the packet cannot be sent again just now");
	public static final GvcpStatus OVERFLOW = known(0x8015, "OVERFLOW", "a queue of the device overflowed");
	public static final GvcpStatus ACTION_LATE = known(0x8016, "ACTION_LATE", "the scheduled time has passed");
	public static final GvcpStatus LEADER_TRAILER_OVERFLOW = known(0x8017, "LEADER_TRAILER_OVERFLOW", "the leader or trailer does not fit");
	public static final GvcpStatus ERROR = known(0x8FFF, "ERROR", "the device refused");

	private final int code;
	private final String name;
	private final String meaning;

	private GvcpStatus(final int code, final String name, final String meaning) {
		this.code = code;
		this.name = name;
		this.meaning = meaning;
	}

	private static GvcpStatus known(final int code, final String name, final String meaning) {
		final GvcpStatus status = new GvcpStatus(code, name, meaning);
		KNOWN.put(code, status);
		return status;
	}

	/** The status with this code, known or not. Only the low 16 bits count. */
	public static GvcpStatus of(final int code) {
		final int low = code & 0xFFFF;
		final GvcpStatus status = KNOWN.get(low);
		return status != null ? status
			: new GvcpStatus(low, String.format("STATUS_0x%04X", low), "the device answered with an unknown status");
	}

	/** The 16-bit code. */
	public int code() {
		return code;
	}

	/** Name in the standard, or {@code STATUS_0x....} for an unknown code. */
	public String name() {
		return name;
	}

	/** What it means, as the end of a sentence. */
	public String meaning() {
		return meaning;
	}

	/** True for codes with the top bit set. */
	public boolean isError() {
		return (code & 0x8000) != 0;
	}

	@Override
	public boolean equals(final Object other) {
		return other instanceof GvcpStatus && ((GvcpStatus) other).code == code;
	}

	@Override
	public int hashCode() {
		return code;
	}

	@Override
	public String toString() {
		return String.format("%s (0x%04X)", name, code);
	}
}
