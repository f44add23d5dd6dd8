package io.github.lynceus.gvcp;

/** What a GVCP command datagram asks for, without its 8-byte header. */
public sealed interface GvcpCommand permits DiscoveryCommand, ForceIpCommand, PacketResendCommand,
	ReadRegisterCommand, WriteRegisterCommand, ReadMemoryCommand, WriteMemoryCommand, EventCommand, ActionCommand,
	UnknownCommand
{
	int DISCOVERY = 0x0002;
	int FORCE_IP = 0x0004;
	int PACKET_RESEND = 0x0040;
	int READ_REGISTER = 0x0080;
	int WRITE_REGISTER = 0x0082;
	int READ_MEMORY = 0x0084;
	int WRITE_MEMORY = 0x0086;
	int PENDING_ACK = 0x0089;
	int EVENT = 0x00C0;
	int EVENT_DATA = 0x00C2;
	int ACTION = 0x0100;

	/** Command code; its acknowledge carries this plus one. */
	int code();
}
