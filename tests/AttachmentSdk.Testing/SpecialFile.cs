using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace AttachmentSdk.Testing;

/// <summary>Puts something else in the place of a file.</summary>
public static class SpecialFile
{
    /// <param name="kind">pipe, socket, folder, link, or name: a further name of <paramref name="other"/>.</param>
    /// <param name="path">The place.</param>
    /// <param name="other">The file that a link leads to.</param>
    public static void Put(string kind, string path, string other)
    {
        ArgumentNullException.ThrowIfNull(path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Delete(path);
        switch (kind)
        {
            case "pipe":
                Check(MakePipe(path, 0x1B6));
                break;
            case "socket":
                using (var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified))
                {
                    var folder = Directory.CreateTempSubdirectory("s"); // The address of a socket has at most 108 bytes.
                    socket.Bind(new UnixDomainSocketEndPoint(Path.Combine(folder.FullName, "s")));
                    File.Move(Path.Combine(folder.FullName, "s"), path);
                    folder.Delete(recursive: true);
                }

                break;
            case "folder":
                File.WriteAllText(Path.Combine(Directory.CreateDirectory(path).FullName, "kept"), "x");
                break;
            case "link":
                File.CreateSymbolicLink(path, other);
                break;
            default:
                Check(Link(other, path));
                break;
        }
    }

    private static void Check(int result)
    {
        if (result != 0)
        {
            throw new IOException(Marshal.GetLastPInvokeErrorMessage());
        }
    }

    [DllImport("libc", EntryPoint = "mkfifo", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int MakePipe([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int permissions);

    [DllImport("libc", EntryPoint = "link", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Link([MarshalAs(UnmanagedType.LPUTF8Str)] string path, [MarshalAs(UnmanagedType.LPUTF8Str)] string further);
}
