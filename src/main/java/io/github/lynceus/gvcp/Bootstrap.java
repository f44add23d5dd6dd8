package io.github.lynceus.gvcp;

/** Addresses and bits of the GigE Vision bootstrap registers. */
public final class Bootstrap {

	public static final int VERSION = 0x0000;
	public static final int DEVICE_MODE = 0x0004;
	public static final int MAC_HIGH = 0x0008;
	public static final int MAC_LOW = 0x000C;
	public static final int IP_SUPPORTED = 0x0010;
	public static final int IP_CONFIGURATION = 0x0014;
	public static final int CURRENT_IP = 0x0024;
	public static final int CURRENT_MASK = 0x0034;
	public static final int CURRENT_GATEWAY = 0x0044;
	public static final int MANUFACTURER = 0x0048;
	public static final int MODEL = 0x0068;
	public static final int DEVICE_VERSION = 0x0088;
	public static final int MANUFACTURER_INFO = 0x00A8;
	public static final int SERIAL = 0x00D8;
	public static final int USER_NAME = 0x00E8;
	public static final int FIRST_URL = 0x0200;
	public static final int SECOND_URL = 0x0400;
	public static final int URL_LENGTH = 512;
	public static final int INTERFACE_COUNT = 0x0600;
	public static final int PERSISTENT_IP = 0x064C;
	public static final int PERSISTENT_MASK = 0x065C;
	public static final int PERSISTENT_GATEWAY = 0x066C;
	public static final int LINK_SPEED = 0x0670;
	public static final int MESSAGE_CHANNELS = 0x0900;
	public static final int STREAM_CHANNELS = 0x0904;
	public static final int ACTION_SIGNALS = 0x0908;
	public static final int ACTION_DEVICE_KEY = 0x090C;
	public static final int ACTIVE_LINKS = 0x0910;
	public static final int STREAM_CAPABILITY = 0x092C;
	public static final int MESSAGE_CAPABILITY = 0x0930;
	public static final int GVCP_CAPABILITY = 0x0934;
	public static final int HEARTBEAT_TIMEOUT = 0x0938;
	public static final int TICK_FREQUENCY_HIGH = 0x093C;
	public static final int TICK_FREQUENCY_LOW = 0x0940;
	public static final int TIMESTAMP_CONTROL = 0x0944;
	public static final int TIMESTAMP_HIGH = 0x0948;
	public static final int TIMESTAMP_LOW = 0x094C;
	public static final int DISCOVERY_DELAY = 0x0950;
	public static final int GVCP_CONFIGURATION = 0x0954;
	public static final int PENDING_TIMEOUT = 0x0958;
	public static final int SWITCHOVER_KEY = 0x095C;
	public static final int GVSP_CONFIGURATION = 0x0960;
	public static final int CCP = 0x0A00;
	public static final int CONTROLLER_PORT = 0x0A04;
	public static final int CONTROLLER_ADDRESS = 0x0A14;
	public static final int MCP = 0x0B00;
	public static final int MCDA = 0x0B10;
	public static final int MCTT = 0x0B14;
	public static final int MCRC = 0x0B18;
	public static final int MCSP = 0x0B1C;
	/** Stream channel 0; channel n is at n * {@link #STREAM_STRIDE} from each of these. */
	public static final int SCP = 0x0D00;
	public static final int SCPS = 0x0D04;
	public static final int SCPD = 0x0D08;
	public static final int SCDA = 0x0D18;
	public static final int SCSP = 0x0D1C;
	public static final int SCC = 0x0D20;
	public static final int SCCFG = 0x0D24;
	public static final int STREAM_STRIDE = 0x40;
	public static final int MANIFEST = 0x9000;
	public static final int ACTION_GROUPS = 0x9800;
	/** From here on the registers are the manufacturer's. */
	public static final int MANUFACTURER_SPACE = 0xA000;

	/** {@link #GVCP_CAPABILITY}: several registers in one command. */
	public static final int CAN_CONCATENATE = 0x1;
	public static final int CAN_WRITE_MEMORY = 0x2;
	public static final int CAN_RESEND = 0x4;
	public static final int CAN_EVENT = 0x8;
	public static final int CAN_EVENT_DATA = 0x10;
	public static final int CAN_PENDING_ACK = 0x20;
	public static final int CAN_ACTION = 0x40;
	public static final int CAN_SWITCHOVER = 0x0020_0000;
	public static final int CAN_EXTENDED_STATUS = 0x0040_0000;
	public static final int HAS_SERIAL = 0x4000_0000;
	public static final int HAS_USER_NAME = 0x8000_0000;

	/** {@link #GVCP_CONFIGURATION} bits. */
	public static final int HEARTBEAT_OFF = 0x1;
	public static final int PENDING_ACK_ON = 0x2;
	public static final int EXTENDED_STATUS_ON = 0x4;
	public static final int EXTENDED_STATUS_2_ON = 0x4_0000;
	/** {@link #GVSP_CONFIGURATION}: 64-bit block ids. */
	public static final int EXTENDED_IDS_ON = 0x4000_0000;

	/** {@link #CCP} values. */
	public static final int CCP_OPEN = 0;
	public static final int CCP_EXCLUSIVE = 1;
	public static final int CCP_CONTROL = 2;
	public static final int CCP_CONTROL_SWITCHOVER = 6;
	/** Bits of CCP of which one is set while somebody has control. */
	public static final int CCP_HELD = 0x3;

	/** {@link #SCPS} bits. */
	public static final int SCPS_FIRE_TEST = 0x8000_0000;
	public static final int SCPS_DO_NOT_FRAGMENT = 0x4000_0000;
	public static final int SCPS_BIG_ENDIAN = 0x2000_0000;
	public static final int SCPS_SIZE = 0xFFFF;

	/** {@link #SCC} and {@link #SCCFG} bits: chunks follow the image instead of the image being one. */
	public static final int CHANNEL_EXTENDED_CHUNKS = 0x1;
	/** A block that fits in one packet travels in one. */
	public static final int CHANNEL_ALL_IN = 0x4;
	public static final int CHANNEL_RESEND_TO_REQUESTER = 0x8;
	public static final int CHANNEL_MULTI_PART = 0x40;

	/** {@link #TIMESTAMP_CONTROL} bits. */
	public static final int TIMESTAMP_RESET = 0x1;
	public static final int TIMESTAMP_LATCH = 0x2;

	private Bootstrap() {}
}
