using System.Text;
using AttachmentSdk.Emulator.Tests.InProcess;

namespace AttachmentSdk.Emulator.Tests.Data.Folders;

public sealed class FolderTests
{
    [Fact]
    public async Task Save_ThenLoad_IsTheSameStateWithTheUploads()
    {
        using var folder = new TempFolder();
        await using var emulator = await AttachmentEmulator.StartAsync(new EmulatorOptions { Seed = 5, Files = 60 });
        await EmulatorClient.PostFormAsync(emulator.Ekuaibao("v2/attachment/upload"), ("name", "上传.pdf"u8.ToArray()), ("file", [1, 2, 3]));

        await emulator.SaveAsync(folder.FullPath);
        await using var loaded = AttachmentEmulator.Create(new EmulatorOptions { Folder = folder.FullPath });

        Assert.Equal(emulator.Attachments.Concat(emulator.Uploads).Select(Describe), loaded.Attachments.Select(Describe));
        Assert.Equal(emulator.Pictures.Select(Describe), loaded.Pictures.Select(Describe));
        Assert.Equal(emulator.SheetPictures.Select(picture => picture.Picture.PicKey), loaded.SheetPictures.Select(picture => picture.Picture.PicKey));
        Assert.Equal(emulator.Forms.Select(form => form.Id), loaded.Forms.Select(form => form.Id));
        Assert.Equal((emulator.AppKey, emulator.KDocsFileToken), (loaded.AppKey, loaded.KDocsFileToken));
        Assert.Empty(loaded.Uploads);
    }

    [Fact]
    public async Task Load_OwnFiles_AreServedByLinksOfAllKinds()
    {
        using var folder = new TempFolder();
        var files = Enumerable.Range(0, 20).ToDictionary(number => $"报告 {number}.pdf", number => Encoding.UTF8.GetBytes($"%PDF {number}"));
        foreach (var (name, bytes) in files)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder.FullPath, name), bytes);
        }

        await using var emulator = AttachmentEmulator.Create(new EmulatorOptions { Folder = folder.FullPath });
        using var http = emulator.Client();

        Assert.Equal(files.Keys.Order(), emulator.Attachments.Select(file => file.FileName).Order());
        Assert.Equal(3, emulator.Attachments.Select(file => file.LinkKind).Distinct().Count());
        foreach (var file in emulator.Attachments)
        {
            using var response = await http.GetAsync(await http.LinkAsync(emulator, file));
            Assert.Equal(files[file.FileName], await response.Content.ReadAsByteArrayAsync());
        }
    }

    [Fact]
    public async Task Load_FolderOfPictures_IsKDocsAndTheRestIsNot()
    {
        using var folder = new TempFolder();
        Write(folder, "pictures/a.png");
        Write(folder, "pictures/notes");
        Write(folder, "other/b.png");

        await using var emulator = AttachmentEmulator.Create(new EmulatorOptions { Folder = folder.FullPath });

        Assert.Equal("a.png", Assert.Single(emulator.Pictures).FileName);
        Assert.Same(emulator.Pictures[0], Assert.Single(emulator.SheetPictures).Picture);
        Assert.Equal(["b.png", "notes"], emulator.Attachments.Select(file => file.FileName));
    }

    [Fact]
    public async Task Load_OneMoreFile_LeavesTheOthersTheirIds()
    {
        using var folder = new TempFolder();
        Write(folder, "b.pdf");
        Write(folder, "d.pdf");
        await using var before = AttachmentEmulator.Create(new EmulatorOptions { Folder = folder.FullPath });
        Write(folder, "a.pdf");

        await using var after = AttachmentEmulator.Create(new EmulatorOptions { Folder = folder.FullPath });

        Assert.Equal(before.Attachments.Select(Describe), after.Attachments.Skip(1).Select(Describe));
    }

    [Fact]
    public async Task Load_Manifest_GivesFilesTheirNamesAndKeys()
    {
        using var folder = new TempFolder();
        Write(folder, "one.bin");
        Write(folder, "two.pdf");
        Manifest(folder, """
            {
              // Only one of the two files.
              "attachments": [{"file":"one.bin","fileName":"发票.jpg","id":"ID1","key":"openapi-1.jpg","linkKind":"qiniu"}],
            }
            """);

        await using var emulator = AttachmentEmulator.Create(new EmulatorOptions { Folder = folder.FullPath });

        var file = emulator.Attachments[0];
        Assert.Equal(("ID1", "openapi-1.jpg", "发票.jpg", LinkKind.Qiniu), (file.Id, file.Key, file.FileName, file.LinkKind));
        Assert.Equal("two.pdf", Assert.Single(emulator.Attachments.Skip(1)).FileName);
    }

    [Fact]
    public async Task Upload_AfterLoad_GetsAKeyOfItsOwn()
    {
        using var folder = new TempFolder();
        await using var first = await AttachmentEmulator.StartAsync();
        await UploadAsync(first);
        await first.SaveAsync(folder.FullPath);
        await using var second = await AttachmentEmulator.StartAsync(new EmulatorOptions { Folder = folder.FullPath });

        await UploadAsync(second);

        Assert.NotEqual(first.Uploads[0].Key, Assert.Single(second.Uploads).Key);

        static Task UploadAsync(AttachmentEmulator emulator) =>
            EmulatorClient.PostFormAsync(emulator.Ekuaibao("v2/attachment/upload"), ("name", "a.pdf"u8.ToArray()), ("file", [1]));
    }

    [Theory]
    [InlineData("nothing", "'nothing'")]
    [InlineData("null", "is null")]
    [InlineData("""{"more":1}""", "more")]
    [InlineData("""{"files":0}""", "files must be at least 1")]
    [InlineData("""{"pictures":[{"file":"one.bin","fileName":"a"}]}""", "picKey")]
    [InlineData("""{"pictures":[{"file":"../two.bin","fileName":"a","picKey":"k","tag":"t"}]}""", "there is no file ../two.bin")]
    [InlineData("""{"attachments":[{"file":"one.bin","fileName":"a","id":"i","key":"k","linkKind":"kDocs"}]}""", "linkKind kDocs")]
    [InlineData("""{"attachments":[{"file":"one.bin","fileName":"a","id":"i","key":"k","linkKind":"dingTalkDrive"}]}""", "DP:")]
    [InlineData("""{"attachments":[{"file":"one.bin","fileName":"a","id":"i","key":"","linkKind":"qiniu"}]}""", "a key is empty")]
    [InlineData("""{"attachments":[{"file":"one.bin","fileName":"a","id":"i","key":"k","linkKind":"qiniu"}],"pictures":[{"file":"one.bin","fileName":"a","picKey":"k","tag":"t"}]}""", "the file one.bin is there twice")]
    public void Load_BrokenManifest_SaysWhatIsWrong(string manifest, string part)
    {
        using var folder = new TempFolder();
        Write(folder, "one.bin");
        Manifest(folder, manifest);

        var error = Assert.Throws<FormatException>(() => AttachmentEmulator.Create(new EmulatorOptions { Folder = folder.FullPath }));

        Assert.StartsWith("emulator.json", error.Message, StringComparison.Ordinal);
        Assert.Contains(part, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_EmptyOrMissingFolder_IsRefused()
    {
        using var folder = new TempFolder();

        Assert.Throws<FormatException>(() => AttachmentEmulator.Create(new EmulatorOptions { Folder = folder.FullPath }));
        Assert.Throws<DirectoryNotFoundException>(
            () => AttachmentEmulator.Create(new EmulatorOptions { Folder = Path.Combine(folder.FullPath, "none") }));
    }

    [Fact]
    public async Task Load_LinksAndPipes_AreNotServed()
    {
        using var outside = new TempFolder();
        using var folder = new TempFolder();
        Write(outside, "secret.txt");
        Write(folder, "inside/a.pdf");
        File.CreateSymbolicLink(folder.Combine("secret.txt"), outside.Combine("secret.txt"));
        File.CreateSymbolicLink(folder.Combine("broken.txt"), outside.Combine("none.txt"));
        Directory.CreateSymbolicLink(folder.Combine("outside"), outside);
        Directory.CreateSymbolicLink(folder.Combine("inside", "circle"), folder);
        if (!OperatingSystem.IsWindows())
        {
            SpecialFile.Put("pipe", folder.Combine("pipe.txt"), string.Empty);
        }

        await using var emulator = AttachmentEmulator.Create(new EmulatorOptions { Folder = folder.FullPath });

        Assert.Equal("a.pdf", Assert.Single(emulator.Attachments).FileName);
    }

    [Theory]
    [InlineData("link")]
    [InlineData("pipe")]
    public void Load_ManifestIsNoRegularFile_IsRefused(string kind)
    {
        using var outside = new TempFolder();
        using var folder = new TempFolder();
        Write(folder, "a.pdf");
        Manifest(outside, "{}");
        SpecialFile.Put(OperatingSystem.IsWindows() ? "link" : kind, folder.Combine("emulator.json"), outside.Combine("emulator.json"));

        var error = Assert.Throws<FormatException>(() => AttachmentEmulator.Create(new EmulatorOptions { Folder = folder.FullPath }));

        Assert.Equal("emulator.json: it is not a regular file.", error.Message);
    }

    [Theory]
    [InlineData("file", "link")]
    [InlineData("file", "pipe")]
    [InlineData("folder", "link")]
    [InlineData("parent", "link")]
    public async Task Serve_FileThatWasReplacedSinceTheStart_IsNotFollowed(string replaced, string kind)
    {
        if (OperatingSystem.IsWindows() && kind == "pipe")
        {
            return; // It has no such files.
        }

        using var outside = new TempFolder();
        using var folder = new TempFolder();
        Write(outside, "a.pdf");
        Write(outside, "b/a.pdf");
        Write(folder, "a/b/a.pdf");
        await using var emulator = await AttachmentEmulator.StartAsync(new EmulatorOptions { Folder = folder.FullPath });
        var file = Assert.Single(emulator.Attachments);
        using var http = new HttpClient { BaseAddress = emulator.BaseAddress };
        var link = await http.LinkAsync(emulator, file);
        var place = replaced switch { "file" => folder.Combine("a", "b", "a.pdf"), "folder" => folder.Combine("a", "b"), _ => folder.Combine("a") };
        Directory.Move(folder.Combine("a"), folder.Combine("moved"));
        Directory.CreateDirectory(folder.Combine("a", "b"));
        if (replaced == "file")
        {
            SpecialFile.Put(kind, place, outside.Combine("b", "a.pdf"));
        }
        else
        {
            Directory.Delete(place, recursive: true);
            Directory.CreateSymbolicLink(place, replaced == "folder" ? outside.Combine("b") : outside);
        }

        using var response = await http.GetAsync(link);

        await Assert.ThrowsAsync<HttpRequestException>(() => response.Content.ReadAsByteArrayAsync());
        Assert.Throws<IOException>(file.ReadContent);
    }

    [Fact]
    public void Load_ManifestNamesALink_SaysThatLinksAreNotServed()
    {
        using var outside = new TempFolder();
        using var folder = new TempFolder();
        Write(outside, "secret.txt");
        File.CreateSymbolicLink(folder.Combine("one.bin"), outside.Combine("secret.txt"));
        Manifest(folder, """{"attachments":[{"file":"one.bin","fileName":"a","id":"i","key":"k","linkKind":"qiniu"}]}""");

        var error = Assert.Throws<FormatException>(() => AttachmentEmulator.Create(new EmulatorOptions { Folder = folder.FullPath }));

        Assert.Contains("there is no file one.bin; links and files outside of the folder are not served", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_FolderThatIsNotEmpty_IsRefused()
    {
        using var folder = new TempFolder();
        Write(folder, "mine.txt");
        await using var emulator = AttachmentEmulator.Create();

        await Assert.ThrowsAsync<IOException>(() => emulator.SaveAsync(folder.FullPath));

        Assert.Equal("mine.txt", Path.GetFileName(Assert.Single(Directory.EnumerateFileSystemEntries(folder.FullPath))));
    }

    private static void Write(TempFolder folder, string name)
    {
        var path = Path.Combine(folder.FullPath, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, name);
    }

    private static void Manifest(TempFolder folder, string json) => File.WriteAllText(Path.Combine(folder.FullPath, "emulator.json"), json);

    private static string Describe(EmulatedAttachment file) => $"{file.Id} {file.Key} {file.LinkKind} {file.FileName} {file.Sha256}";

    private static string Describe(EmulatedPicture file) => $"{file.PicKey} {file.Tag} {file.FileToken} {file.FileName} {file.Sha256}";
}
